import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const root = join(import.meta.dirname, '../..');
const name = process.argv[2] ?? '';

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

/** The name as a constant; words of the language can't be one. */
const constant = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isConstant = (word: string): boolean => {
  try {
    return Boolean(new Script(`'use strict'; let ${word};`));
  } catch {
    return false;
  }
};
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || !isConstant(constant))
  stop('Usage: npm run new:site NAME, where NAME is in kebab-case and no word of the language.');

const pages = join(root, 'test/pages', name, 'profile');
const site = join(root, 'utils/extract/sites', `${name}.ts`);
if (existsSync(site)) stop(`${site} exists already.`);

const code = `import { findingBy } from '../reading.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = findingBy('${name}');

/** What pages of the site it reads. */
export const ${constant}: Site = {
  id: '${name}',
  isMine: (url) => isHost(url, '${name}.example') && url.pathname.startsWith('/profile/'),
  read({ document, dom, url }) {
    // What this finds, and when it was seen.
    const name = dom.textAt(document, 'main h1');
    if (!name) return 'missed';
    return onlyFindings([found({ about: 'main', person: { name, profileUrl: url.origin + url.pathname } })]);
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://${name}.example/profile/jane-roe'];
`;
const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jane Roe</title></head>
<body><main><h1>Jane Roe</h1></main></body>
</html>
`;
const address = `https://${name}.example/profile/jane-roe`;
const expected = { url: address, people: [{ name: 'Jane Roe', profileUrl: address }] };

mkdirSync(pages, { recursive: true });
writeFileSync(site, code);
writeFileSync(join(pages, 'page.html'), html);
writeFileSync(join(pages, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
process.stdout.write(`Made ${site}, and its page and expectation in ${pages}.
Next: steps 2 to 5 of utils/extract/README.md.\n`);
