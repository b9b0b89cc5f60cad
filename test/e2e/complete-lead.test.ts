import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedToken } from '../sandbox/index.ts';
import { clickText, expectedCustomFields, fillCustomFields } from './support/custom-fields.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, fill, isMoreOpen, openMore, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;
const world = { organizationId: 0, personId: 0 };

beforeAll(async () => {
  leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null } });
  await leadclip.connect();
  world.organizationId = await make('organizations', { name: 'Reseller Ltd' });
  world.personId = await make('persons', { name: 'Rita Recommends' });
});
afterAll(() => leadclip.stop());

async function make(entity: 'persons' | 'organizations', body: object): Promise<number> {
  const answer = await fetch(`${leadclip.sandbox.httpUrl}/api/v2/${entity}`, {
    method: 'POST',
    headers: { 'x-api-token': seedToken, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  return json.data.id;
}

const labelId = (name: string) => leadclip.sandbox.core.state().labels.find((label) => label.name === name)?.id;

async function openOptions(tab: 'connection' | 'defaults' | 'fields', words: string): Promise<Page> {
  const options = await leadclip.openOwnPage(`options.html#${tab}`);
  await waitForWords(options, words);
  return options;
}

async function openPopup(): Promise<{ page: Page; popup: Page }> {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await popup.waitForSelector('.dropdown:not(:disabled)');
  return { page, popup };
}

async function lastLead() {
  const request = leadclip.sandbox.core.requests.findLast(
    ({ method, path }) => method === 'POST' && path === '/v1/leads',
  );
  return { body: request?.body, stored: leadclip.sandbox.core.state().leads.at(-1) };
}

describe('the directory', () => {
  it('is fetched after connecting, and its time stands in the options', async () => {
    const options = await openOptions('connection', 'What your Pipedrive offers');
    await waitForWords(options, 'Users: 2, labels: 3, currencies: 8, channels: 4, custom fields: 16');
    await waitForWords(options, 'Fetched');
    // The last of its requests.
    const fetches = () =>
      leadclip.sandbox.core.requests.filter(({ path }) => path === '/api/v2/organizationFields').length;
    expect(fetches()).toBe(1);
    await options.locator('text/Refresh').click();
    await expect.poll(fetches).toBe(2);
    await options.close();
  });

  it('costs no request when the popup is opened: that only looks whether the person is there', async () => {
    await leadclip.killWorker();
    const before = leadclip.sandbox.core.requests.length;
    const { page, popup } = await openPopup();
    expect(
      await popup.$$eval('select[aria-label="Owner"] option', (options) => options.map(({ text }) => text)),
    ).toEqual(['Sandbox User (me)', 'Second User']);
    await popup.waitForSelector('.match-line:not(:empty)');
    const paths = leadclip.sandbox.core.requests.slice(before).map(({ path }) => path);
    expect(paths.filter((path) => path !== '/api/v2/itemSearch')).toEqual([]);
    await page.close();
  });
});

describe('a lead', () => {
  it('has every field of the endpoint, each custom field in the form that Pipedrive takes', async () => {
    const options = await openOptions('fields', 'Custom fields in the form');
    await options.$$eval('.field-list input', (boxes) => {
      for (const box of boxes) box.click();
    });
    await waitForWords(options, 'Saved.');
    await options.close();
    const { page, popup } = await openPopup();
    await fill(popup, 'Value', '1,500.50');
    await fill(popup, 'Currency', 'USD');
    await fill(popup, 'Owner', '502');
    await popup.locator('.dropdown').click();
    await clickText(popup, 'Hot');
    await clickText(popup, 'Cold');
    await popup.keyboard.press('Escape');
    await openMore(popup);
    await popup.locator('text/in 2 weeks').click();
    await expect.poll(() => fieldValue(popup, 'Close date')).toMatch(/^\d{4}-\d\d-\d\d$/);
    await fill(popup, 'Close date', '2027-03-31');
    await fill(popup, 'Visible to', '3');
    await clickText(popup, 'Mark as seen');
    await fill(popup, 'Channel', '2');
    await expect.poll(() => fieldValue(popup, 'Channel ID')).toBe('northwind.example');
    await fillCustomFields(popup, leadclip.sandbox);
    const originId = await popup.$eval('.origin-id', (line) => line.textContent.replace(/^.*: /, ''));
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');

    const { body, stored } = await lastLead();
    const expected = {
      title: 'Northwind Bakery – Jane Roe',
      owner_id: 502,
      label_ids: [labelId('Hot'), labelId('Cold')],
      value: { amount: 1_500.5, currency: 'USD' },
      expected_close_date: '2027-03-31',
      visible_to: '3',
      was_seen: true,
      channel: 2,
      channel_id: 'northwind.example',
      ...expectedCustomFields(leadclip.sandbox, world),
    };
    expect(body).toEqual({
      ...expected,
      person_id: expect.any(Number),
      organization_id: expect.any(Number),
      origin_id: originId,
    });
    expect(stored).toMatchObject(expected);
    await page.close();
  });

  it('has nothing but title, person and origin when only a name was entered', async () => {
    const page = await leadclip.browser.newPage();
    await page.goto('about:blank');
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    await fill(popup, 'Name', 'Solo Person');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    const { body } = await lastLead();
    expect(body).toEqual({
      title: 'Solo Person',
      person_id: expect.any(Number),
      origin_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await page.close();
  });

  it('gets a label that was made on the spot', async () => {
    const { page, popup } = await openPopup();
    await popup.locator('.dropdown').click();
    await fill(popup, 'New label', 'Trade fair');
    await popup.locator('input[aria-label="purple"]').click();
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.dropdown .chip.label-purple');
    await popup.keyboard.press('Escape');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().labels.at(-1)).toMatchObject({ name: 'Trade fair', color: 'purple' });
    expect((await lastLead()).body).toMatchObject({ label_ids: [labelId('Trade fair')] });
    await page.close();
  });

  it('that Pipedrive refuses comes back to the field it names, in the words it gave', async () => {
    const { page, popup } = await openPopup();
    await fill(popup, 'Name', 'Refused Person');
    if (await isMoreOpen(popup)) await popup.locator('details.more > summary').click();
    const error_info = '"channel_id" is not what it should be';
    leadclip.sandbox.core.addFault({
      method: 'POST',
      path: '/v1/leads',
      effect: {
        kind: 'answer',
        status: 400,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ success: false, error: "Couldn't create lead, body is invalid.", error_info }),
      },
    });
    await openMore(popup);
    await fill(popup, 'Channel', '1');
    await pressSend(popup);
    await waitForWords(popup, "Pipedrive didn't take the lead.");
    await popup.locator('::-p-xpath(//button[normalize-space()="Edit"])').click();
    const described = await popup.$eval('input[aria-label="Channel ID"]', (input) => [
      input.getAttribute('aria-invalid'),
      document.getElementById(input.getAttribute('aria-describedby') ?? '')?.innerText,
    ]);
    expect(described).toEqual(['true', expect.stringContaining(error_info)]);
    await fill(popup, 'Channel ID', 'fair-2027');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect((await lastLead()).stored).toMatchObject({ channel_id: 'fair-2027' });
    await page.close();
  });
});

describe('the form', () => {
  it('remembers that its further fields were open', async () => {
    const first = await openPopup();
    await openMore(first.popup);
    await leadclip.closePopup();
    const second = await leadclip.pressToolbarButton(first.page);
    await waitForForm(second);
    await expect.poll(() => isMoreOpen(second)).toBe(true);
    await first.page.close();
  });

  it('stops what Pipedrive would refuse at its field, also among the further ones', async () => {
    const { page, popup } = await openPopup();
    await openMore(popup);
    await fill(popup, 'Seats', 'a few');
    await pressSend(popup);
    await waitForWords(popup, "This isn't a number.");
    await page.close();
  });

  it('begins with what the user has set in the options', async () => {
    const options = await openOptions('defaults', 'Every new lead begins with');
    await fill(options, 'Lead title', '{person} ({site})');
    await fill(options, 'Owner', '502');
    await fill(options, 'Channel', '3');
    await fill(options, 'Visible to', '1');
    await fill(options, 'Currency', 'CHF');
    await waitForWords(options, 'Saved.');
    await options.close();
    const { page, popup } = await openPopup();
    await expect.poll(() => fieldValue(popup, 'Owner')).toBe('502');
    await expect.poll(() => fieldValue(popup, 'Currency')).toBe('CHF');
    await fill(popup, 'Value', '10');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect((await lastLead()).body).toMatchObject({
      title: 'Jane Roe (northwind.example)',
      owner_id: 502,
      channel: 3,
      visible_to: '1',
      value: { amount: 10, currency: 'CHF' },
    });
    await page.close();
  });
});

describe('without the directory', () => {
  it('the form is there; what arrives moves nothing that was', async () => {
    const options = await leadclip.openOwnPage('options.html');
    await options.locator('text/Disconnect').click();
    await options.waitForSelector('input[type=password]');
    leadclip.sandbox.core.addFault({
      path: '/v1/leadLabels',
      effect: { kind: 'slow', when: 'before', delayMs: 3_000 },
    });
    await leadclip.connect();
    const page = await leadclip.openPage(samplePage('company-profile'));
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    await openMore(popup);
    expect(await popup.$('.dropdown:disabled')).not.toBeNull();
    const before = await placesIn(popup);
    expect(before.length).toBeGreaterThan(15);
    await popup.waitForSelector('.dropdown:not(:disabled)');
    expect((await placesIn(popup)).slice(0, before.length)).toEqual(before);
    await page.close();
  });
});

/** Where the controls stand: until the fields that only the account can add, which come last. */
const placesIn = (popup: Page) =>
  popup.$$eval('form :is(input, select, textarea, button, summary):not(:popover-open *)', (controls) =>
    controls
      .filter((control) => control.checkVisibility() && !control.closest('.popup-footer'))
      .map((control) => [control.getAttribute('aria-label'), control.getBoundingClientRect().top]),
  );
