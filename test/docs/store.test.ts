import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, textsOf } from '../locales/texts.ts';

const folder = 'docs/store';
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

/** The text under a heading, up to the next one. */
const under = (text: string, heading: string) =>
  new RegExp(`^## ${heading}\\n\\n([^]*?)(?=\\n## |$(?![^]))`, 'm').exec(text)?.[1]?.trim() ?? '';

/** The rows of a table, without its head. */
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

const named = (text: string) => rows(text).map(([, name = '']) => name.replaceAll('`', ''));

const manifests = ['chrome', 'firefox'].map((browser) =>
  JSON.parse(readFileSync(`test/build/manifest.${browser}-mv3.json`, 'utf8')),
);

describe('the listing', () => {
  it('is there in every language that Leadclip speaks', () => {
    expect(readdirSync(`${folder}/listing`).sort()).toEqual(locales.map((locale) => `${locale}.md`).sort());
  });

  it.each(locales)('in %s keeps within the stores’ limits, and its summary is that of the manifest', (locale) => {
    const listing = read(`listing/${locale}.md`);
    const texts = textsOf(locale);
    const summary = under(listing, 'Summary');
    expect(listing.split('\n')[0]).toBe(`# ${texts.extension_name}`);
    expect(texts.extension_name?.length).toBeLessThanOrEqual(45);
    expect(summary).toBe(texts.extension_description);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(under(listing, 'Summary for Firefox').length).toBeLessThanOrEqual(250);
    expect(under(listing, 'Summary for Firefox').length).toBeGreaterThan(summary.length);
    const description = under(listing, 'Description');
    // Edge wants 250 at least; Chinese and Japanese say more in as many characters, and are counted like all others.
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });

  it.each(locales)('in %s says as much as in English', (locale) => {
    const partsOf = (name: string) => under(read(`listing/${name}.md`), 'Description').split('\n');
    expect(partsOf(locale)).toHaveLength(partsOf('en').length);
    for (const word of ['LinkedIn', 'CSV', 'vCard', 'Pipedrive', 'API', '15', 'Leadclip'])
      expect(partsOf(locale).join('\n'), word).toContain(word);
  });
});

describe('the reasons for what is asked for', () => {
  const asked = read('permissions.md');

  it('are there for every right of the manifests, and for no other', () => {
    const rights = manifests.flatMap(({ permissions, host_permissions }) => [...permissions, ...host_permissions]);
    expect(named(under(asked, 'Rights')).sort()).toEqual([...new Set(rights)].sort());
  });

  it('fit into the stores’ fields', () => {
    expect(rows(under(asked, 'Rights')).length).toBeGreaterThan(0);
    for (const [, , reason = ''] of rows(under(asked, 'Rights'))) {
      expect(reason.length).toBeGreaterThan(40);
      expect(reason.length).toBeLessThanOrEqual(1_000);
    }
    expect(under(asked, 'Single purpose').length).toBeLessThanOrEqual(1_000);
  });

  it('name the data that the manifest for Firefox names', () => {
    const required = manifests.flatMap(
      ({ browser_specific_settings }) => browser_specific_settings?.gecko.data_collection_permissions.required ?? [],
    );
    expect(required.length).toBeGreaterThan(0);
    expect(named(under(asked, 'Data')).sort()).toEqual(required.sort());
  });
});

describe('the privacy policy', () => {
  it('names the one host of the manifests, what is sent there, and what stays', () => {
    const privacy = read('privacy.md');
    const hosts = new Set(privacy.match(/https:\/\/[\w.-]+/g));
    const asked = manifests.flatMap(({ host_permissions }) => host_permissions);
    expect([...hosts]).toEqual([...new Set(asked.map((pattern: string) => pattern.replace(/\/\*$/, '')))]);
    for (const word of ['name', 'e-mail', 'phone', 'company', 'title and address', 'API token', 'history', 'settings'])
      expect(privacy).toContain(word);
  });
});
