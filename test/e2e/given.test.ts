import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserName, Leadclip } from './support/leadclip.ts';
import { type SamplePage, samplePage } from './support/pages.ts';
import { fieldValue, fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterEach(() => leadclip.stop());

/** A profile whose name has gone elsewhere: the site is known, its build is not. */
function changedProfile(): SamplePage {
  const folder = new URL('../pages/linkedin-profile/name-is-gone/', import.meta.url);
  const { url } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
  return { url, html: readFileSync(new URL('page.html', folder), 'utf8') };
}

const openPopupOn = async (sample: SamplePage) => {
  const page = await leadclip.openPage(sample);
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return { page, popup };
};

/** Pastes as a user would, by the keyboard. */
async function paste(popup: Page): Promise<void> {
  await popup.keyboard.down('Control');
  await popup.keyboard.press('KeyV', { commands: ['Paste'] });
  await popup.keyboard.up('Control');
}

/** Lets a file fall on the popup, as if it came from a folder's window. */
async function dropFile(popup: Page, path: string): Promise<void> {
  if (browserName === 'firefox') return dropInside(popup, readFileSync(path, 'utf8'));
  const session = await popup.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  await session.detach();
}

/** Firefox's protocol brings no file from outside: it is made inside the page. */
const dropInside = (popup: Page, text: string) =>
  popup.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'card.vcf', { type: 'text/vcard' }));
    const target = document.elementFromPoint(100, 100);
    for (const type of ['dragenter', 'dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, text);

describe('what is given to the popup and taken from it', () => {
  it('a report of a known site without a name is copied, and holds none of the page’s words', async () => {
    const sample = changedProfile();
    const { page, popup } = await openPopupOn(sample);
    await popup.locator('::-p-xpath(//button[starts-with(normalize-space(), "Copy a report")])').click();
    await waitForWords(popup, 'Copied');
    await popup.focus('textarea');
    await paste(popup);
    await expect.poll(() => fieldValue(popup, 'Note')).toMatch(/\ndiv data-testid=new-build\np\n {2}text\(\d+\)/);
    const report = await fieldValue(popup, 'Note');
    const words = (await page.evaluate(() => document.body.innerText))
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3);
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter((word) => report.includes(word))).toEqual([]);
    await page.close();
  });

  it('a vCard file dropped onto it fills the form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leadclip-card-'));
    const file = join(folder, 'tom-poe.vcf');
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Poe;Tom;;;\r\nFN:Tom Poe\r\nORG:Northwind Bakery\r\nTITLE:Miller\r\nEMAIL:tom.poe@northwind.example\r\nEND:VCARD\r\n';
    writeFileSync(file, card);
    const { page, popup } = await openPopupOn(samplePage('company-profile'));
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Roe');
    await dropFile(popup, file);
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Tom Poe');
    await expect.poll(() => fieldValue(popup, 'E-mail')).toBe('tom.poe@northwind.example');
    await expect.poll(() => fieldValue(popup, 'Role')).toBe('Miller');
    await expect.poll(() => fieldValue(popup, 'Company')).toBe('Northwind Bakery');
    rmSync(folder, { recursive: true });
    await page.close();
  });

  it('letters of different alphabets in one word are pointed out, and keep no lead back', async () => {
    const { page, popup } = await openPopupOn(samplePage('company-profile'));
    const isPointedOut = () => popup.evaluate(() => document.body.innerText.includes('Letters of different alphabets'));
    expect(await isPointedOut()).toBe(false);
    await fill(popup, 'Name', 'J\u0430ne Roe');
    await expect.poll(isPointedOut).toBe(true);
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().persons).toMatchObject([{ name: 'J\u0430ne Roe' }]);
    await page.close();
  });
});
