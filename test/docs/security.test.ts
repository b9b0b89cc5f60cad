import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (\*\*)?([A-Z]\d+)(?:\*\*)? \| (.+) \| (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, bold, id = '', , heldBy = '']) => ({ id, isBeforeAnyRelease: bold !== undefined, heldBy }));

/** `file` “title”, “another title of it”; … */
const named = rows.flatMap(({ id, heldBy }) =>
  [...heldBy.matchAll(/`(test\/[^`]+)`((?:,? “[^”]+”)*)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ id, file, title })),
  ),
);

/** The titles in a test's source, as they are written there. */
const titlesIn = (source: string) =>
  [...source.matchAll(/\(\s*(['"`])((?:\\.|(?!\1).)+)\1/g)].map(([, , title]) => title);

const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

describe('the list of what must hold', () => {
  it('has each requirement once, in order', () => {
    const expected = [
      ...[upTo('L', 8), upTo('O', 15), upTo('S', 9), upTo('M', 10)],
      ...[upTo('X', 10), upTo('U', 5), upTo('P', 8), upTo('C', 4)],
    ].flat();
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it.each(rows)('$id names a test, or says why there is none', ({ id, heldBy }) => {
    const hasTest = named.some((test) => test.id === id);
    expect(hasTest || /^(Not yet held|Doesn't apply)/.test(heldBy), heldBy).toBe(true);
  });

  it.each(named)('$id is held by a test that exists: $title', ({ file, title }) => {
    expect(existsSync(file), file).toBe(true);
    expect(titlesIn(readFileSync(file, 'utf8'))).toContain(title);
  });

  it('the documents and the table know of each other', () => {
    expect(readFileSync('ARCHITECTURE.md', 'utf8')).toContain('docs/security.md');
  });
});
