import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from './support/ask.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { patienceMs, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;
let downloads: string;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  downloads = await mkdtemp(join(tmpdir(), 'leadclip-downloads-'));
  await leadclip.driver.saveDownloadsIn(downloads);
  await leadclip.connect();
});
afterAll(async () => {
  await leadclip.stop();
  await rm(downloads, { recursive: true, force: true });
});

async function sendFrom(sample: string) {
  const page = await leadclip.openPage(samplePage(sample));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await pressSend(popup);
  await waitForWords(popup, 'The lead is in Pipedrive.');
  await leadclip.closePopup();
  await page.close();
}

const openHistory = () => leadclip.openOwnPage('options.html#history');

const titles = (options: Page) =>
  options.$$eval('.history-list li .row:first-child a', (links) => links.map(({ textContent }) => textContent?.trim()));

const search = (options: Page, text: string) => options.locator('input[type=search]').fill(text);

/** Firefox makes the file at once, empty, and puts what it has downloaded in its place at the end. */
async function downloaded(options: Page, button: string, name: string): Promise<string> {
  await options.locator(`::-p-text(${button})`).click();
  const readWhole = async () => {
    const text = await readFile(join(downloads, name), 'utf8');
    expect(text).not.toBe('');
    return text;
  };
  return vi.waitFor(readWhole, { timeout: patienceMs, interval: 50 });
}

describe('the history in the options', () => {
  it('lists what was sent, newest first, and finds it by any of its words', async () => {
    await sendFrom('company-profile');
    await sendFrom('linkedin-profile');
    const options = await openHistory();
    await waitForWords(options, '2 leads');
    await expect.poll(() => titles(options)).toEqual(['Musterwerk AG – Max Muster', 'Northwind Bakery – Jane Roe']);
    await search(options, 'jane');
    await waitForWords(options, '1 of 2');
    await expect.poll(() => titles(options)).toEqual(['Northwind Bakery – Jane Roe']);
    await search(options, 'linkedin.com');
    await expect.poll(() => titles(options)).toEqual(['Musterwerk AG – Max Muster']);
    await options.close();
  });

  it('is exported as CSV and as JSON', async () => {
    const options = await openHistory();
    await waitForWords(options, '2 leads');
    const csv = await downloaded(options, 'Export CSV', 'leadclip.csv');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toMatch(/^\ufeff.*\r\n[^\n]*Musterwerk AG – Max Muster,Max Muster,Musterwerk AG,/);
    expect(csv).toContain('https://sandbox.pipedrive.com/leads/inbox/');
    const json = JSON.parse(await downloaded(options, 'Export JSON', 'leadclip.json'));
    expect(json).toMatchObject([{ person: 'Max Muster' }, { person: 'Jane Roe', page: { title: expect.any(String) } }]);
    expect(JSON.stringify(json)).not.toContain('@');
    await options.close();
  });

  it('is purged when the user says so', async () => {
    const options = await openHistory();
    await waitForWords(options, '2 leads');
    const asked: string[] = [];
    options.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    await options.locator('::-p-text(Purge)').click();
    await waitForWords(options, '2 leads');
    await options.locator('::-p-text(Purge)').click();
    await waitForWords(options, 'Leads that you send are listed here.');
    expect(asked).toHaveLength(2);
    await options.close();
  });

  it('keeps nothing when it is switched off, and forgets what it had', async () => {
    await sendFrom('team');
    const options = await openHistory();
    await waitForWords(options, '1 lead');
    options.on('dialog', (dialog) => void dialog.accept());
    await options.locator('.history input[type=checkbox]').click();
    await options.waitForFunction(() => !document.querySelector('.history-list'));
    await sendFrom('company-profile');
    const again = await leadclip.openAgain(options);
    await again.waitForSelector('.history');
    expect(await ask(again, 'listHistory', {})).toEqual([]);
    await again.close();
  });
});

describe('after disconnecting', () => {
  it('the history is still there, and can be purged', async () => {
    const options = await leadclip.openOwnPage('options.html');
    options.on('dialog', (dialog) => void dialog.accept());
    await waitForWords(options, 'Connected as');
    await options.evaluate(fillHistory);
    await options.locator('::-p-text(Disconnect)').click();
    await waitForWords(options, 'The history still has 500 leads.');
    await options.locator('::-p-text(Purge)').click();
    await options.waitForFunction(() => !document.body.innerText.includes('The history still has'));
    expect(await ask(options, 'listHistory', {})).toEqual([]);
    await options.close();
    await leadclip.connect();
  });
});

describe('a full history', () => {
  it('of 500 is drawn and searched', async () => {
    const before = await openHistory();
    await before.waitForSelector('.history');
    await before.evaluate(fillHistory);
    const options = await leadclip.openAgain(before);
    await waitForWords(options, '500 leads');
    await search(options, 'person 499');
    await waitForWords(options, '1 of 500');
    await expect.poll(() => titles(options)).toEqual(['Lead 499']);
    await options.close();
  });
});

async function fillHistory() {
  const opened = indexedDB.open('leadclip-outbox');
  await new Promise((resolve) => {
    opened.onsuccess = resolve;
  });
  const store = opened.result.transaction('history', 'readwrite').objectStore('history');
  for (let position = 0; position < 500; position += 1) {
    store.put({
      id: crypto.randomUUID(),
      at: 1_700_000_000_000 + position,
      title: `Lead ${position}`,
      person: `Person ${position}`,
      organization: `Firm ${position} Ltd`,
      page: { title: 'Our team', url: `https://firm.example/${position}` },
      receipt: { leadId: crypto.randomUUID(), personId: position + 1, organizationId: position + 1 },
    });
  }
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  opened.result.close();
}
