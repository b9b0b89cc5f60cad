import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import { folded } from '../../utils/judge/text/folded.ts';

/** Locales whose lists hold names as people bear them; English ones are asked for a second witness, as half of them are words. */
const locales =
  'de de_AT de_CH fr fr_BE fr_CH es es_MX pt_PT pt_BR it nl nl_BE pl sv nb_NO da fi cs_CZ sk hu ro hr tr lv en_AU en_IN en_ZA af_ZA'.split(
    ' ',
  );

type Locale = keyof typeof allLocales;

function namesIn(locale: string): Set<string> {
  const { generic, male, female } = allLocales[locale as Locale]?.person?.first_name ?? {};
  const names = [generic, male, female].flatMap((list) => list ?? []);
  return new Set(names.map(folded).filter((name) => /^[a-z]{3,11}$/.test(name)));
}

const found = new Set(locales.flatMap((locale) => [...namesIn(locale)]));
const names = [...found].sort();

/** Each name as what it shares with the one before it, in letters, and the rest: `aaron 3ya`. A third less once compressed. */
const shortened = names.map((name, index) => {
  const before = names[index - 1] ?? '';
  const shared = [...name].findIndex((letter, place) => letter !== before[place]);
  return `${Math.min(shared, 9)}${name.slice(Math.min(shared, 9))}`;
});

const table = `/**
 * Given names, without accents, each as the number of letters that it shares with the one before it, and the rest.
 * Made by \`npm run update:given-names\`; not to be edited.
 */
const shortened =
  \`
${(shortened.join('').match(/.{1,117}(?=\d|$)/g) ?? []).map((line) => `  ${line}`).join('\n')}
\`.match(/\\d[a-z]+/g) ?? [];

let name = '';
export const givenNames: ReadonlySet<string> = new Set(
  shortened.map((part) => {
    name = name.slice(0, Number(part[0])) + part.slice(1);
    return name;
  }),
);
`;
writeFileSync(join(import.meta.dirname, '../../utils/judge/given-names.ts'), table);
process.stdout.write(`${names.length} given names written.\n`);
