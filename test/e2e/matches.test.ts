import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedToken } from '../sandbox/index.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
  // The directory is fetched and the search tried by then, so that what is counted is the capture's.
  await expect.poll(() => lines().at(-1)).toBe('GET /api/v2/persons');
});
afterEach(() => leadclip.stop());

const lines = () => leadclip.sandbox.core.requests.map(({ method, path }) => `${method} ${path}`);

const personChoice = 'Person in Pipedrive';
const companyChoice = 'Company in Pipedrive';

async function make(kind: 'persons' | 'organizations', body: object): Promise<void> {
  const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };
  await leadclip.sandbox.core.handle({ method: 'POST', url: `/api/v2/${kind}`, headers, body: JSON.stringify(body) });
}

const jane = { name: 'Jane Roe', emails: [{ value: 'jane.roe@northwind.example' }], org_id: 20_001 };

async function knowJane(change: object = {}) {
  await make('organizations', { name: 'Northwind Bakery' });
  await make('persons', { ...jane, ...change });
}

async function openPopup(): Promise<Page> {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return popup;
}

async function send(popup: Page) {
  await pressSend(popup);
  await waitForWords(popup, 'The lead is in Pipedrive.');
}

/** Requests since, and what they cost. */
function counting() {
  const { requests } = leadclip.sandbox.core;
  const from = requests.length;
  return () => {
    const own = requests.slice(from);
    return {
      lines: own.map(({ method, path }) => `${method} ${path}`),
      tokens: own.reduce((sum, { tokenCost }) => sum + tokenCost, 0),
    };
  };
}

const optionsOf = (popup: Page, label: string) =>
  popup.$$eval(`select[aria-label="${label}"] option`, (options) =>
    options.map(({ textContent }) => textContent ?? ''),
  );

const inputTops = (popup: Page) =>
  popup.$$eval('.popup-scroll :is(input, textarea, select[aria-label="Owner"])', (inputs) =>
    inputs.filter((input) => input.checkVisibility()).map((input) => input.getBoundingClientRect().top),
  );

/** What has the focus, where on the screen, and how far it is scrolled and typed. */
const typingAt = (popup: Page) =>
  popup.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    const { x, y, width, height } = field.getBoundingClientRect();
    const scrolled = document.querySelector('.popup-scroll')?.scrollTop;
    return { label: field.ariaLabel, x, y, width, height, scrolled, caret: field.selectionStart };
  });

describe('a person whom Pipedrive has', () => {
  it('is linked by itself where the e-mail is the same: a search and the lead, and no second person', async () => {
    await knowJane();
    const counted = counting();
    const popup = await openPopup();
    await waitForWords(popup, 'Linked to');
    const [first] = await optionsOf(popup, personChoice);
    expect(first).toContain('Jane Roe – same e-mail (certain) · Northwind Bakery · jane.roe@northwind.example');
    await send(popup);
    expect(counted().lines.slice(0, 2)).toEqual(['GET /api/v2/itemSearch', 'POST /v1/leads']);
    expect(leadclip.sandbox.core.state().leads).toMatchObject([{ person_id: 1001, organization_id: 20_001 }]);
    expect(leadclip.sandbox.core.state().persons).toHaveLength(1);
  });

  it('who only has the same name is offered, not linked; chosen, they are', async () => {
    await knowJane({ emails: [{ value: 'jr@northwind.example' }] });
    const popup = await openPopup();
    await waitForWords(popup, 'Known?');
    await expect.poll(() => fieldValue(popup, personChoice)).toBe('new');
    const [first] = await optionsOf(popup, personChoice);
    expect(first).toContain('Jane Roe – same name and company (likely)');
    await popup.select(`select[aria-label="${personChoice}"]`, '1001');
    await waitForWords(popup, 'missing there');
    await send(popup);
    const { leads, persons } = leadclip.sandbox.core.state();
    expect(leads).toMatchObject([{ person_id: 1001 }]);
    expect(persons).toMatchObject([{ emails: [{ value: 'jr@northwind.example' }] }]);
  });

  it('gets what is ticked, beside what is there', async () => {
    await knowJane({ phones: [{ value: '+1 202 555 0199' }] });
    const popup = await openPopup();
    await popup.locator('.additions summary').click();
    await popup.locator('.additions ::-p-text(Phone)').click();
    await send(popup);
    await expect.poll(() => lines().at(-1)).toBe('PATCH /api/v2/persons/1001');
    const [person] = leadclip.sandbox.core.state().persons;
    expect(person?.phones).toMatchObject([{ value: '+1 202 555 0199', primary: true }, { primary: false }]);
    expect(person?.emails).toHaveLength(1);
  });

  it('can be made anew all the same, or left out', async () => {
    await knowJane();
    const popup = await openPopup();
    await waitForWords(popup, 'Linked to');
    await popup.locator('button[aria-label="Leave the person out"]').click();
    await waitForWords(popup, 'Left out; noted instead.');
    await popup.select(`select[aria-label="${companyChoice}"]`, 'new');
    await send(popup);
    const { leads, organizations } = leadclip.sandbox.core.state();
    expect(leads).toMatchObject([{ person_id: null, organization_id: 20_002 }]);
    expect(organizations).toHaveLength(2);
  });

  it('and who has an open lead: the form says so, since when, with a link, before a second is made', async () => {
    await knowJane();
    const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };
    const body = JSON.stringify({ title: 'Flour', person_id: 1001 });
    await leadclip.sandbox.core.handle({ method: 'POST', url: '/v1/leads', headers, body });
    const popup = await openPopup();
    const today = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).formatToParts(Date.now());
    const day = today.find(({ type }) => type === 'day')?.value ?? '';
    await waitForWords(popup, 'There is an open lead for this person since');
    const notice = await popup.$eval('.match-notes .notice', (element) => element.textContent ?? '');
    expect(notice).toContain(day);
    const link = await popup.$eval('.match-notes a', (anchor) => anchor.href);
    expect(link).toBe(`https://sandbox.pipedrive.com/leads/inbox/${leadclip.sandbox.core.state().leads[0]?.id}`);
  });

  it('and who is deleted before the lead is sent needs the user, who makes a new one', async () => {
    await knowJane();
    const popup = await openPopup();
    await waitForWords(popup, 'Linked to');
    const known = leadclip.sandbox.core.store.persons.get(1001);
    if (known) known.isDeleted = true;
    await pressSend(popup);
    await waitForWords(popup, 'The person that you linked has been deleted in Pipedrive meanwhile.');
    await popup.locator('::-p-xpath(//button[normalize-space()="Edit"])').click();
    await waitForWords(popup, 'Deleted in Pipedrive meanwhile.');
    await send(popup);
    expect(leadclip.sandbox.core.state().leads).toMatchObject([{ person_id: 1002 }]);
  });
});

describe('a person whom Pipedrive doesn’t have', () => {
  it('costs one search, whether the form is opened once or twice', async () => {
    const counted = counting();
    const first = await openPopup();
    await waitForWords(first, 'Not in Pipedrive yet.');
    const popup = await openPopup();
    await waitForWords(popup, 'Not in Pipedrive yet.');
    await send(popup);
    expect(counted()).toEqual({
      lines: [
        'GET /api/v2/itemSearch',
        'POST /api/v2/organizations',
        'POST /api/v2/persons',
        'POST /v1/leads',
        'POST /v1/notes',
      ],
      tokens: 50,
    });
  });

  it('is not the same as one who could not be looked for', async () => {
    await leadclip.setOffline(true);
    const popup = await openPopup();
    await waitForWords(popup, 'Not checked yet');
    expect(await popup.$eval('main', (main) => main.innerText)).not.toContain('Not in Pipedrive yet.');
    await leadclip.setOffline(false);
    await knowJane();
    await send(popup);
    expect(leadclip.sandbox.core.state().persons).toHaveLength(1);
  });
});

it('an answer moves nothing that can be typed in', async () => {
  await knowJane();
  const held = { kind: 'slow', when: 'after', delayMs: 1_500 } as const;
  leadclip.sandbox.core.addFault({ effect: held, path: '/api/v2/itemSearch' });
  const popup = await openPopup();
  await waitForWords(popup, 'Looking in Pipedrive');
  await popup.waitForSelector('select[aria-label="Owner"] option');
  // Somebody is typing just then.
  await popup.focus('input[aria-label="Role"]');
  await popup.keyboard.type('Head of');
  const before = [await inputTops(popup), await typingAt(popup)];
  await waitForWords(popup, 'Linked to');
  expect([await inputTops(popup), await typingAt(popup)]).toEqual(before);
  await popup.keyboard.type(' Flour');
  await expect.poll(() => fieldValue(popup, 'Role')).toMatch(/Head of Flour$/);
});
