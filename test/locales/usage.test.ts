import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSources, keysGivenTo, literalTexts, sourceOf, sources, stringsIn } from './sources.ts';
import { english, formsOf } from './texts.ts';

const keys = Object.keys(english);
const isCount = (key: string) => formsOf(english[key] ?? '').length > 1;

describe('Texts', () => {
  it('are all used', () => {
    const manifest = readFileSync('wxt.config.ts', 'utf8').match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    const named = new Set([...manifest, ...allSources.flatMap(({ program }) => stringsIn(program))]);
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });

  it('are there for every key that is asked for', () => {
    const asked = sources.flatMap(({ program }) => ['t', 'countOf'].flatMap((name) => keysGivenTo(name, program)));
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    expect(asked.length).toBeGreaterThan(200);
  });

  it('with plural forms go with a number, and no others do', () => {
    const asked = (name: string) => sources.flatMap(({ program }) => keysGivenTo(name, program));
    expect(asked('t').filter(isCount)).toEqual([]);
    expect(asked('countOf').filter((key) => !isCount(key))).toEqual([]);
  });

  it('never stand in JSX as they are', () => {
    const found = sources.flatMap(({ file, program }) => literalTexts(program).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });
});

it('A text in JSX is found wherever it is hidden, and what nobody reads is left alone', () => {
  const screen = `
    const Screen = ({ isOpen, name }) => (
      <main class="popup" aria-label="one">
        two {isOpen ? 'three' : 'four'} {isOpen && 'five'} {name ?? 'six'} {\`\${name} seven\`}
        <input type="text" title={isOpen ? t('key') : 'eight'} value={kind === 'kind' ? 1 : 2} />– · {t('key')}
      </main>
    );`;
  expect(literalTexts(sourceOf(screen)).map((text) => text.trim())).toEqual(
    expect.arrayContaining(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']),
  );
  expect(literalTexts(sourceOf(screen))).toHaveLength(8);
});
