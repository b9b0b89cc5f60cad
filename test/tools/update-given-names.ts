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

const lines: string[] = [];
for (const name of names) {
  const last = lines.at(-1);
  if (last !== undefined && last.length + name.length < 116) lines[lines.length - 1] = `${last} ${name}`;
  else lines.push(`  ${name}`);
}
const table = `/** Given names, without accents. Made by \`npm run update:given-names\`; not to be edited. */
export const givenNames: ReadonlySet<string> = new Set(
  \`
${lines.join('\n')}
\`
    .trim()
    .split(/\\s+/),
);
`;
writeFileSync(join(import.meta.dirname, '../../utils/judge/given-names.ts'), table);
process.stdout.write(`${names.length} given names written.\n`);
