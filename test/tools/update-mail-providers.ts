import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import all from 'email-providers/all.json' with { type: 'json' };
import common from 'email-providers/common.json' with { type: 'json' };

/** Known to lend addresses to anybody, and missing in the package. */
const missing = [
  ...['posteo.de', 'posteo.net', 'tutanota.com', 'tutanota.de', 'tuta.io', 'tuta.com', 'fastmail.com', 'mailfence.com'],
  ...['googlemail.com', 'pm.me', 'op.pl', 'ziggo.nl', 'kpnmail.nl', 'hotmail.se', 'telia.com', 'softbank.ne.jp'],
  ...['ezweb.ne.jp', 'bol.com.br', 'email.cz', 'post.cz', 'abv.bg', 'ukr.net', 'duck.com'],
];

/** The common providers, and those of the long list that bear a common provider's name in another country. */
const names = new Set(common.map((domain) => domain.split('.')[0] ?? '').filter((name) => name.length > 3));
const kin = all.filter((domain) => names.has(domain.split('.')[0] ?? ''));
const domains = [...new Set([...common, ...kin, ...missing])].filter((domain) => /^[a-z\d.-]+$/.test(domain)).sort();

const lines: string[] = [];
for (const domain of domains) {
  const last = lines.at(-1);
  if (last !== undefined && last.length + domain.length < 116) lines[lines.length - 1] = `${last} ${domain}`;
  else lines.push(`  ${domain}`);
}
const table = `/** Domains whose addresses say nothing about an employer. Made by \`npm run update:mail-providers\`; not to be edited. */
export const mailProviders: ReadonlySet<string> = new Set(
  \`
${lines.join('\n')}
\`
    .trim()
    .split(/\\s+/),
);
`;
writeFileSync(join(import.meta.dirname, '../../utils/judge/mail-providers.ts'), table);
process.stdout.write(`${domains.length} mail providers written.\n`);
