import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = globSync('{components,entrypoints}/**/*.{css,html}');

/** Names of sides, and shorthands that give four sides a value each. */
const sided =
  /\b(left|right)\b|\b(padding|margin|inset|border-(radius|width|color|style)|scroll-(padding|margin))\s*:(\s+[^\s;]+){4}\s*;/;

it('Styles speak of starts and ends, so that they hold from right to left', () => {
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => `${file}:${index + 1}: ${line.trim()}`)
      .filter((line) => sided.test(line)),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
