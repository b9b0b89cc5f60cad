import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as github from '../../utils/extract/sites/github.ts';
import * as gmail from '../../utils/extract/sites/gmail.ts';
import { sites } from '../../utils/extract/sites/index.ts';
import * as linkedInCompany from '../../utils/extract/sites/linkedin-company.ts';
import * as linkedInProfile from '../../utils/extract/sites/linkedin-profile.ts';
import * as linkedInSearch from '../../utils/extract/sites/linkedin-search.ts';
import * as outlook from '../../utils/extract/sites/outlook.ts';
import * as protonMail from '../../utils/extract/sites/proton-mail.ts';
import * as salesNavigator from '../../utils/extract/sites/sales-navigator.ts';
import type { Site } from '../../utils/extract/sites/site.ts';
import * as x from '../../utils/extract/sites/x.ts';
import * as xing from '../../utils/extract/sites/xing.ts';
import * as yahooMail from '../../utils/extract/sites/yahoo-mail.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'utils/extract/sites');

/** File name, its site, and the addresses it takes. */
const known: [file: string, site: Site, examples: readonly string[]][] = [
  ['github', github.github, github.examples],
  ['gmail', gmail.gmail, gmail.examples],
  ['linkedin-company', linkedInCompany.linkedInCompany, linkedInCompany.examples],
  ['linkedin-profile', linkedInProfile.linkedInProfile, linkedInProfile.examples],
  ['linkedin-search', linkedInSearch.linkedInSearch, linkedInSearch.examples],
  ['outlook', outlook.outlook, outlook.examples],
  ['proton-mail', protonMail.protonMail, protonMail.examples],
  ['sales-navigator', salesNavigator.salesNavigator, salesNavigator.examples],
  ['x', x.x, x.examples],
  ['xing', xing.xing, xing.examples],
  ['yahoo-mail', yahooMail.yahooMail, yahooMail.examples],
];

/** Addresses that merely look like a site's. */
const lookalikes = [
  'https://vox.com/janeroe',
  'https://notlinkedin.com/in/jane',
  'https://linkedin.com.evil.example/in/jane',
  'https://mail.google.com.example/',
];

describe('the tree of site extractors', () => {
  const files = readdirSync(folder)
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('isMine:'))
    .map((file) => file.replace('.ts', ''));

  it('every site’s file is registered here and in the index', () => {
    expect(known.map(([file]) => file)).toEqual(files.toSorted());
    expect(new Set(sites)).toEqual(new Set(known.map(([, site]) => site)));
  });

  it('every site has a page with its expectation, and a row in the README', () => {
    const readme = readFileSync(join(root, 'utils/extract/README.md'), 'utf8');
    for (const file of files) {
      const cases = readdirSync(join(root, 'test/pages', file));
      expect(cases.length).toBeGreaterThan(0);
      for (const name of cases) {
        expect(existsSync(join(root, 'test/pages', file, name, 'page.html'))).toBe(true);
        expect(existsSync(join(root, 'test/pages', file, name, 'expected.json'))).toBe(true);
      }
      expect(readme).toContain(`\`${file}\``);
    }
  });

  it('each site takes its own addresses and refuses all others', () => {
    for (const [file, site] of known) {
      for (const [other, , examples] of known) {
        for (const address of examples)
          expect(`${file} ${address} ${site.isMine(new URL(address))}`).toBe(`${file} ${address} ${file === other}`);
      }
      for (const address of lookalikes) expect(site.isMine(new URL(address))).toBe(false);
    }
  });
});
