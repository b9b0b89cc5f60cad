/** A program of node's, or of a package's, with its arguments. */
export type Command = string[];

/** One promise that is measured: by which commands, how much of it, and what must come out. */
export interface Row {
  what: string;
  bar: string;
  /** @param isFull as much as the bar asks for; else what takes a few minutes */
  commands: (isFull: boolean) => Command[];
  /** Where the last line isn't it. */
  figure?: RegExp;
}

const vitest = (project: 'unit' | 'e2e', ...rest: string[]): Command => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  ...rest,
];
const build: Command = ['node_modules/wxt/bin/wxt.mjs', 'build'];

export const rows: Record<string, Row> = {
  kills: {
    what: 'random kills of the real worker in Chromium, through a faulty sandbox',
    bar: '1,000 kills: 0 lost, 0 doubled',
    commands: (isFull) => [['test/soak/main.ts', '--kills', isFull ? '1000' : '30']],
  },
  'kills-firefox': {
    what: 'the same in Firefox',
    bar: '300 kills: 0 lost, 0 doubled',
    commands: (isFull) => [['test/soak/main.ts', '--browser', 'firefox', '--kills', isFull ? '300' : '15']],
  },
  crashes: {
    what: 'random schedules of crashes, faults and edits, played against the real outbox',
    bar: '10,000 schedules: 0 lost, 0 doubled',
    commands: (isFull) => [['test/tools/schedules.ts', isFull ? '10000' : '200']],
  },
  storage: {
    what: 'the n-th storage call fails; what the screens say then',
    bar: 'every n of each scenario; nothing claimed that isn’t so',
    commands: () => [vitest('unit', 'test/outbox/kills', 'test/outbox/queue', 'test/capture/sending')],
  },
  token: {
    what: 'where the token is found in a whole run, and redirects',
    bar: 'its store and one header to one host; 0 redirects followed',
    commands: () => [vitest('unit', 'test/pipedrive/client'), vitest('e2e', 'test/e2e/trust', 'test/e2e/hostile')],
  },
  messages: {
    what: 'arbitrary payloads of every type, and strangers that send them',
    bar: '10,000 of each type: all refused, nothing changed',
    commands: (isFull) => [['test/tools/messages.ts', isFull ? '10000' : '1000'], vitest('e2e', 'test/e2e/trust')],
  },
  pages: {
    what: 'hostile pages through the built reader in Chromium',
    bar: '10,000 pages: 0 faults',
    commands: (isFull) => [build, ['test/tools/hostile.ts', '--runs', isFull ? '10000' : '1000']],
  },
  regexes: {
    what: 'every regular expression: analysed, and timed with its worst text',
    bar: 'all linear; 100,000 characters under 50 ms',
    commands: () => [['test/tools/regexes.ts']],
    figure: /^\d+ regular expressions, .* characters/m,
  },
  screens: {
    what: 'hostile text in every screen and in notes; untimely and untrusted clicks',
    bar: '0 scripts, 0 violations, 0 foreign elements, 0 sent',
    commands: () => [
      vitest('unit', 'test/capture/deliberate', 'test/pipedrive/note-html', 'test/words', 'test/supply/sources'),
      vitest('e2e', 'test/e2e/hostile', 'test/build/package'),
    ],
  },
  mutation: {
    what: 'mistakes put into outbox, match, request, message and clean-up code',
    bar: '≥ 90 % noticed in each',
    commands: (isFull) => [['test/mutation/main.ts', ...(isFull ? [] : ['message', 'clean-up'])]],
  },
  supply: {
    what: 'where packages come from, what they may do, and under which licences',
    bar: '0 refused, at most 8 at runtime, only those in the package',
    commands: () => [
      ['test/tools/licences.ts'],
      vitest('unit', 'test/supply'),
      vitest('e2e', 'test/build/bundled', 'test/build/package'),
    ],
  },
};
