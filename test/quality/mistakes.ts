/** One mistake for a row, as a person makes it: a line swapped, a check taken out. */
export interface Mistake {
  row: string;
  file: string;
  from: string;
  to: string;
}

export const mistakes: Mistake[] = [
  {
    row: 'kills',
    file: 'utils/browser/fetch-once.ts',
    from: 'isConnectedLate(timing) || isAskedLate(timing)',
    to: 'isConnectedLate(timing)',
  },
  {
    row: 'kills-firefox',
    file: 'utils/outbox/advance.ts',
    from: 'await commit(withAsked(record, task.entity, rim.now()), rim)',
    to: 'withAsked(record, task.entity, rim.now())',
  },
  {
    row: 'crashes',
    file: 'utils/outbox/advance.ts',
    from: 'await commit(withAsked(record, task.entity, rim.now()), rim)',
    to: 'withAsked(record, task.entity, rim.now())',
  },
  {
    row: 'storage',
    file: 'utils/outbox/changes.ts',
    from: 'if (hasRoom) throw error;',
    to: 'if (!hasRoom) throw error;',
  },
  { row: 'token', file: 'utils/pipedrive/client.ts', from: "redirect: 'error'", to: "redirect: 'follow'" },
  { row: 'messages', file: 'utils/messages/receive.ts', from: 'return id === self.id && ', to: 'return ' },
  { row: 'pages', file: 'utils/extract/hygiene.ts', from: '.replace(invisible, joinerOrNothing)', to: '' },
  {
    row: 'regexes',
    file: 'utils/extract/hygiene.ts',
    from: "replace(/\\s+/g, ' ')",
    to: "replace(/(?:\\s+)+x/g, ' ')",
  },
  { row: 'screens', file: 'utils/pipedrive/v1/notes.ts', from: "'<': '&lt;'", to: "'<': '<'" },
  { row: 'mutation', file: 'test/messages/payloads.test.ts', from: 'describe(', to: 'describe.skip(' },
  {
    row: 'supply',
    file: 'package-lock.json',
    from: '"integrity": "sha512-',
    to: '"resolved": "https://mirror.example/package.tgz", "integrity": "sha512-',
  },
];
