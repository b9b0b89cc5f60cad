import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { csvFrom } from '../../utils/csv/write.ts';
import { seedToken } from '../sandbox/index.ts';
import { violations } from './support/axe.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fill, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null } });
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

afterEach(() => leadclip.sandbox.core.reset());

const leads = () => leadclip.sandbox.core.state().leads;

/** Presses the button in the popup that hands a page's people over. */
async function severalFrom(sample: string): Promise<{ page: Page; batch: Page }> {
  const page = await leadclip.openPage(samplePage(sample));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await popup.locator('::-p-text(Several at once)').click();
  const batch = await leadclip.waitForTab('/batch.html');
  // A tab behind draws nothing, and what isn't drawn can't be clicked.
  await batch.bringToFront();
  await batch.waitForSelector('.person');
  return { page, batch };
}

/** Chooses a file on the page for several at once, and takes the columns as they are suggested. */
async function importFile(text: string): Promise<Page> {
  const path = join(tmpdir(), `leadclip-${process.pid}.csv`);
  await writeFile(path, text);
  const batch = await leadclip.openOwnPage('batch.html');
  const input = await batch.waitForSelector('input[type=file]');
  await input
    ?.asElement()
    ?.toElement('input')
    .then((element) => element.uploadFile(path));
  await waitForWords(batch, 'What the columns mean');
  await batch.locator('::-p-text(Continue)').click();
  await batch.waitForSelector('.person');
  return batch;
}

const people = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [
    `Person ${String.fromCharCode(65 + (index % 26))}${index}`,
    `person${index}@firm${index}.example`,
    `+1 202 555 01${String(index % 100).padStart(2, '0')}`,
    `Firm ${index} Ltd`,
  ]);

const header = ['Name', 'E-mail', 'Phone', 'Company'];

const press = (batch: Page, words: string) => batch.locator(`::-p-xpath(//button[contains(., "${words}")])`).click();

/** In a small window the footer lies over the last rows, and a click there would send them all: out from under it first. */
async function clickChoiceOf(batch: Page, name: string): Promise<void> {
  const choice = `input[aria-label="Create a lead for ${name}"]`;
  await batch.$eval(choice, (box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await batch.locator(choice).click();
}

describe('the people of a page', () => {
  it('are picked, 3 of 5, and become 3 leads with what they have in common', async () => {
    const { page, batch } = await severalFrom('linkedin-search');
    await waitForWords(batch, '5 of 5 chosen.');
    for (const name of ['Tom Poe', 'Max Muster']) await clickChoiceOf(batch, name);
    await waitForWords(batch, '3 of 5 chosen.');
    await fill(batch, 'Note', 'Met at the fair');
    await press(batch, 'Create 3 leads');
    await waitForWords(batch, '3 leads of this batch are in Pipedrive.');
    const { persons, notes } = leadclip.sandbox.core.state();
    expect(leads()).toHaveLength(3);
    expect(persons.map(({ name }) => name)).toEqual(['Jane Roe', 'Ana Sousa', 'Mari Tamm']);
    expect(notes).toHaveLength(3);
    for (const { content } of notes) expect(content).toContain('Met at the fair');
    await batch.close();
    await page.close();
  });
});

describe('a file', () => {
  it('of 50 with 3 wrong rows says what is wrong where, and sends all 50 once they are mended', async () => {
    const rows = people(50);
    const [, , third, , , sixth] = rows;
    if (!third || !sixth || !rows[20]) throw new Error('The file is too short.');
    third[1] = 'person2 at firm';
    sixth[2] = 'ask';
    rows[20] = ['', 'person20@firm20.example', '', ''];
    const batch = await importFile(csvFrom(header, rows));
    await waitForWords(batch, '3 of the chosen people need mending');
    await press(batch, 'Create 50 leads');
    await waitForWords(batch, 'Nothing was sent. 3 of the chosen people need mending');
    const focused = () => batch.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('E-mail, line 4');
    expect(leads()).toHaveLength(0);
    await batch.keyboard.press('Enter');
    await fill(batch, 'E-mail, line 4', 'person2@firm2.example');
    await fill(batch, 'Phone, line 7', '+1 202 555 0105');
    await fill(batch, 'Name, line 22', 'Person U20');
    await press(batch, 'Create 50 leads');
    await waitForWords(batch, '50 leads of this batch are in Pipedrive.');
    expect(leads()).toHaveLength(50);
    expect(leadclip.sandbox.core.state().persons).toHaveLength(50);
    await batch.close();
  });

  it('leaves out who is there twice, and says whose double it is', async () => {
    const [first = [], second = []] = people(2);
    const batch = await importFile(csvFrom(header, [first, second, ['Another name', first[1] ?? '', '', '']]));
    await waitForWords(batch, 'Same e-mail as line 2: left out unless you choose it.');
    await press(batch, 'Create 2 leads');
    await waitForWords(batch, '2 leads of this batch are in Pipedrive.');
    expect(leads()).toHaveLength(2);
    await batch.close();
  });
});

it('axe finds nothing wrong with any of its steps', async () => {
  const start = await leadclip.openOwnPage('batch.html');
  await waitForWords(start, 'From a file');
  expect(await violations(start)).toEqual([]);
  await fill(
    start,
    'Or paste people',
    'Name;E-mail;Value\nJane Roe;jane at firm;a lot\nMax Muster;max@firm.example;1500',
  );
  await press(start, 'Continue');
  await waitForWords(start, 'What the columns mean');
  expect(await violations(start)).toEqual([]);
  await press(start, 'Continue');
  await waitForWords(start, '1 of the chosen people needs mending');
  expect(await violations(start)).toEqual([]);
  await clickChoiceOf(start, 'Jane Roe');
  await press(start, 'Create 1 lead');
  await waitForWords(start, '1 lead of this batch is in Pipedrive.');
  expect(await violations(start)).toEqual([]);
  await start.close();
});

it('leaves out who is in Pipedrive already, once it has looked, and says why', async () => {
  await fetch(`${leadclip.sandbox.httpUrl}/api/v2/persons`, {
    method: 'POST',
    headers: { 'x-api-token': seedToken, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Jane Known', emails: [{ value: 'known@elsewhere.example', primary: true }] }),
  });
  // Nobody of the others: whom Leadclip has made it remembers, also after the sandbox has forgotten them.
  const rows = ['known', 'new', 'newer'].map((name) => [`Jane ${name}`, `${name}@elsewhere.example`, '', '']);
  const batch = await importFile(csvFrom(header, rows));
  await press(batch, 'Look in Pipedrive');
  await waitForWords(batch, '1 found in Pipedrive.');
  await waitForWords(batch, 'In Pipedrive: Jane Known');
  await press(batch, 'Create 2 leads');
  await waitForWords(batch, '2 leads of this batch are in Pipedrive.');
  expect(leads()).toHaveLength(2);
  await batch.close();
});

describe('a batch under way', () => {
  it('is paused, found again after its page was closed, and cancelled: what is sent stays', async () => {
    leadclip.sandbox.core.addFault({ effect: { kind: 'slow', when: 'after', delayMs: 150 }, times: null });
    const batch = await importFile(csvFrom(header, people(30)));
    await press(batch, 'Create 30 leads');
    await waitForWords(batch, 'of 30 leads are in Pipedrive.');
    await press(batch, 'Pause');
    await waitForWords(batch, 'Paused. Nothing more is sent until you go on.');
    await batch.close();
    const sent = leads().length;
    expect(sent).toBeLessThan(30);
    const outbox = await leadclip.openOwnPage('outbox.html');
    await outbox.locator('::-p-xpath(//a[contains(., "Show")])').click();
    await waitForWords(outbox, `${sent} of 30 leads are in Pipedrive.`);
    expect(leads()).toHaveLength(sent);
    outbox.on('dialog', (dialog) => dialog.accept());
    await press(outbox, 'Cancel the rest');
    await outbox.waitForFunction(() => !document.body.innerText.includes('Paused'));
    expect(leads()).toHaveLength(sent);
    const again = await leadclip.openAgain(outbox);
    await waitForWords(again, sent === 0 ? 'From a file' : 'of this batch');
    await again.close();
  });

  it('goes on when its page is closed', async () => {
    const batch = await importFile(csvFrom(header, people(8)));
    await press(batch, 'Create 8 leads');
    await waitForWords(batch, 'in Pipedrive.');
    await batch.close();
    await expect.poll(() => leads().length).toBe(8);
  });
});
