import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedToken } from '../sandbox/index.ts';
import { violations } from './support/axe.ts';
import { clickText } from './support/custom-fields.ts';
import { Leadclip } from './support/leadclip.ts';
import { openUnderPolicy } from './support/policy.ts';
import { fieldValue, fill, waitForWords } from './support/popup.ts';

declare const chrome: typeof import('wxt/browser').browser;

let leadclip: Leadclip;
let folder: string;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  folder = await mkdtemp(join(tmpdir(), 'leadclip-settings-'));
});
afterAll(async () => {
  await leadclip.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openOptions(tab: string, words: string): Promise<Page> {
  const options = await leadclip.openOwnPage(`options.html#${tab}`);
  await waitForWords(options, words);
  return options;
}

/** What the button hands to the user as a file. */
async function exported(options: Page): Promise<string> {
  const text = options.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const original = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          if (file instanceof Blob) void file.text().then(resolve);
          return original(file);
        };
      }),
  );
  await options.locator('::-p-text(Export settings)').click();
  return text;
}

async function importFile(options: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text);
  const input = await options.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function setTitle(template: string): Promise<void> {
  const options = await openOptions('defaults', '');
  await options.waitForSelector('[aria-label="Lead title"]');
  await fill(options, 'Lead title', template);
  await waitForWords(options, 'Saved.');
  await options.close();
}

async function shownTitle(): Promise<string> {
  const options = await openOptions('defaults', '');
  await options.waitForSelector('[aria-label="Lead title"]');
  const title = await fieldValue(options, 'Lead title');
  await options.close();
  return title;
}

/** All that the extension has in one of the browser's storages. */
const stored = (area: 'local' | 'sync') =>
  leadclip.driver.evaluate((name) => chrome.storage[name].get(null), area) as Promise<Record<string, unknown>>;

describe('settings as a file', () => {
  it('can be taken and brought back before there is a connection', async () => {
    const options = await openOptions('', 'Settings on your other devices');
    expect(JSON.parse(await exported(options))).toMatchObject({ leadclip: 'settings', version: 1 });
    await importFile(
      options,
      'mine.json',
      '{"leadclip":"settings","version":1,"settings":{"titleTemplate":"{person}"}}',
    );
    await waitForWords(options, 'The settings from mine.json are in use.');
    await options.close();
    await leadclip.connect();
    await expect.poll(shownTitle).toBe('{person}');
  });

  it('exported, changed and imported are as they were, and never hold the token', async () => {
    await setTitle('{person} from {site}');
    const options = await openOptions('elsewhere', 'Export settings');
    const text = await exported(options);
    expect(text).not.toContain(seedToken);
    await setTitle('{organization}');
    await importFile(options, 'before.json', text);
    await waitForWords(options, 'The settings from before.json are in use.');
    await expect.poll(shownTitle).toBe('{person} from {site}');
    expect(await violations(options)).toEqual([]);
    await options.close();
  });

  it.each([
    ['no.json', 'Name,E-mail', "it isn't JSON"],
    ['other.json', '{}', "isn't a file of Leadclip's settings"],
    [
      'half.json',
      '{"leadclip":"settings","version":1,"settings":{"titleTemplate":"{site}","presets":[{"site":1}]}}',
      'at "presets.0.site"',
    ],
  ])('%s that is wrong is refused in words and changes nothing', async (name, text, words) => {
    const before = (await stored('local')).settings;
    const options = await openOptions('elsewhere', 'Export settings');
    await importFile(options, name, text);
    await waitForWords(options, words);
    expect((await stored('local')).settings).toEqual(before);
    expect(await violations(options)).toEqual([]);
    await options.close();
  });
});

it('a title is typed letter by letter, blanks included', async () => {
  const options = await openOptions('defaults', '');
  const title = await options.waitForSelector('[aria-label="Lead title"]');
  await title?.click({ count: 3 });
  for (const letter of '{person} of us') {
    await options.keyboard.type(letter);
    await waitForWords(options, 'Saved.');
  }
  await expect.poll(() => fieldValue(options, 'Lead title')).toBe('{person} of us');
  await options.close();
});

describe('settings on other devices', () => {
  it('get into the browser’s own sync with each change, and nothing else does', async () => {
    await setTitle('{person} of {organization}');
    await expect
      .poll(async () => (await stored('sync'))['settings.titleTemplate'])
      .toMatchObject({ value: '{person} of {organization}' });
    const all = JSON.stringify(await stored('sync'));
    expect(all).not.toContain(seedToken);
    expect(Object.keys(await stored('sync')).every((key) => key.startsWith('settings.'))).toBe(true);
  });

  it('changed there are in use here', async () => {
    const options = await openOptions('defaults', '');
    await options.waitForSelector('[aria-label="Lead title"]');
    await leadclip.driver.evaluate(
      (at) => chrome.storage.sync.set({ 'settings.titleTemplate': { value: 'from home: {person}', at } }),
      Date.now() + 60_000,
    );
    await expect.poll(() => fieldValue(options, 'Lead title')).toBe('from home: {person}');
    await options.close();
  });

  it('stay here once the user has switched that off', async () => {
    const options = await openOptions('elsewhere', 'Export settings');
    await clickText(options, 'Use these settings on my other devices');
    await waitForWords(options, 'Saved.');
    await options.close();
    const before = await stored('sync');
    await setTitle('{person} here');
    await expect.poll(async () => JSON.stringify((await stored('local'))['settings-known'])).toContain('{person} here');
    expect(await stored('sync')).toEqual(before);
  });
});

describe('what the organization has set', () => {
  it('is seen in the options and can’t be changed there', async () => {
    const policy = {
      titleTemplate: 'ours: {person}',
      fixed: { visibleTo: '3' },
      mapping: { page: { of: 'note' } },
      presets: [{ site: 'linkedin.com', choices: { visibleTo: '1' } }],
      isSynced: false,
      keepsHistory: false,
      isBatchAllowed: false,
    };
    const options = await openUnderPolicy(leadclip, 'options.html#defaults', policy);
    await options.waitForSelector('[aria-label="Lead title"]');
    await expect.poll(() => fieldValue(options, 'Lead title')).toBe('ours: {person}');
    const disabled = () => options.$$eval('fieldset.set-by-organization:disabled', (sets) => sets.length);
    await expect.poll(disabled).toBe(2);
    for (const [tab, count] of [
      ['fields', 1],
      ['sites', 1],
      ['history', 1],
      ['elsewhere', 1],
    ] as const) {
      await options.evaluate((hash) => location.replace(hash), `#${tab}`);
      await options.waitForSelector(`[role=tab][aria-selected=true][id$=${tab}]`);
      await expect.poll(disabled, { message: tab }).toBe(count);
      await waitForWords(options, 'by your organization');
      expect(await violations(options), tab).toEqual([]);
    }
    expect((await stored('local')).settings).toMatchObject({ titleTemplate: '{person} here' });
    await options.close();
  });
});
