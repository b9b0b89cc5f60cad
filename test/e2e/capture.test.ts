import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
});
afterEach(() => leadclip.stop());

const openPopupOn = async (name: string) => {
  const page = await leadclip.openPage(samplePage(name));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return { page, popup };
};

const sentBodies = (path: string) =>
  leadclip.sandbox.core.requests
    .filter((request) => request.method === 'POST' && request.path === path)
    .map(({ body }) => body);

describe('connecting', () => {
  it('opens the first steps by itself on installation', async () => {
    const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');
    const addresses = async () => Promise.all((await leadclip.browser.pages()).map(addressOf));
    await expect.poll(addresses).toContain(`${leadclip.driver.origin}/welcome.html`);
  });

  it('refuses a wrong token with a reason and stores nothing', async () => {
    const options = await leadclip.enterToken('wrong-token');
    await waitForWords(options, "Pipedrive doesn't know this token");
    await options.close();
    const reopened = await leadclip.openOwnPage('options.html');
    await reopened.waitForSelector('input[type=password]');
    await reopened.close();
  });

  it('shows whose Pipedrive it is connected to', async () => {
    await leadclip.connect();
    const options = await leadclip.openOwnPage('options.html');
    await waitForWords(options, 'Connected as Sandbox User, Sandbox Company');
    await options.close();
  });
});

describe('capturing', () => {
  beforeEach(() => leadclip.connect());

  it('makes one lead of a profile page', async () => {
    const { page, popup } = await openPopupOn('company-profile');
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Roe');
    await expect.poll(() => fieldValue(popup, 'E-mail')).toBe('jane.roe@northwind.example');
    await expect.poll(() => fieldValue(popup, 'Lead title')).toBe('Northwind Bakery – Jane Roe');
    await fill(popup, 'Value', '1,500');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(sentBodies('/v1/leads')).toMatchObject([
      { title: 'Northwind Bakery – Jane Roe', value: { amount: 1_500, currency: 'EUR' } },
    ]);
    const link = await popup.$eval('a', (anchor) => anchor.href);
    expect(link).toMatch(/^https:\/\/sandbox\.pipedrive\.com\/leads\/inbox\/[0-9a-f-]{36}$/);
    const lead = await leadclip.browser.newPage();
    await lead.goto(link);
    await waitForWords(lead, 'Northwind Bakery – Jane Roe');
    await lead.close();
    await page.close();
  });

  it('reads a LinkedIn profile in another language, not the people beside it', async () => {
    const { page, popup } = await openPopupOn('linkedin-profile');
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Max Muster');
    await expect.poll(() => fieldValue(popup, 'Company')).toBe('Musterwerk AG');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(sentBodies('/api/v2/persons')).toMatchObject([{ name: 'Max Muster' }]);
    await page.close();
  });

  it("reads the sender of a mail thread, never the mailbox's owner", async () => {
    const { page, popup } = await openPopupOn('gmail-thread');
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Ana Sousa');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    const [person] = sentBodies('/api/v2/persons');
    expect(person).toMatchObject({ name: 'Ana Sousa', emails: [{ value: 'ana.sousa@moinho.example', primary: true }] });
    expect(JSON.stringify(person)).not.toContain('owner@leadclip.example');
    await page.close();
  });

  it('lets the user choose between two people', async () => {
    const { page, popup } = await openPopupOn('team');
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Roe');
    await popup.select('.picker select', '1');
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Tom Poe');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(sentBodies('/api/v2/persons')).toMatchObject([{ name: 'Tom Poe' }]);
    await page.close();
  });

  it('says why a page of the browser can’t be read and takes a lead by hand', async () => {
    const page = await leadclip.openAddress(leadclip.driver.ownAddress);
    const popup = await leadclip.pressToolbarButton(page);
    await waitForWords(popup, 'The browser lets no extension read its own pages.');
    await fill(popup, 'Company', 'Handmade Ltd');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(sentBodies('/v1/leads')).toMatchObject([{ title: 'Handmade Ltd' }]);
    await page.close();
  });

  it('stops a lead without person and company in the form, in words', async () => {
    const page = await leadclip.browser.newPage();
    await page.goto('about:blank');
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    await pressSend(popup);
    await waitForWords(popup, 'Pipedrive needs a person or a company for every lead.');
    expect(leadclip.sandbox.core.requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await page.close();
  });

  it('reads the named tab from a window of its own, where a browser can’t open the popup', async () => {
    const { page } = await openPopupOn('company-profile');
    await leadclip.closePopup();
    const tabId = await leadclip.driver.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    const ownWindow = await leadclip.openOwnPage(`popup.html?tab=${tabId}`);
    await waitForForm(ownWindow);
    await expect.poll(() => fieldValue(ownWindow, 'Name')).toBe('Jane Roe');
    await ownWindow.close();
    await page.close();
  });

  it('fills the form from a pasted signature and brings back the draft that it pushed aside', async () => {
    const { page, popup } = await openPopupOn('company-profile');
    await fill(popup, 'Role', 'Buyer of flour');
    await popup.$eval('input[aria-label="Name"]', (field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Tom Poe <tom.poe@northwind.example>');
      // Firefox has its own members for the same.
      const inFirefox = { dataType: 'text/plain', data: 'Tom Poe <tom.poe@northwind.example>' };
      const paste = { clipboardData, ...inFirefox, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', paste));
    });
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Tom Poe');
    await expect.poll(() => fieldValue(popup, 'E-mail')).toBe('tom.poe@northwind.example');
    await popup.locator('text/Back to the unsent draft: Jane Roe').click();
    await expect.poll(() => fieldValue(popup, 'Role')).toBe('Buyer of flour');
    await page.close();
  });

  it('keeps what was typed when the popup is closed, for this tab only', async () => {
    const { page, popup } = await openPopupOn('company-profile');
    await fill(popup, 'Role', 'Buyer of flour');
    await leadclip.closePopup();
    const reopened = await leadclip.pressToolbarButton(page);
    await waitForForm(reopened);
    await expect.poll(() => fieldValue(reopened, 'Role')).toBe('Buyer of flour');
    await leadclip.closePopup();
    const other = await openPopupOn('company-profile');
    await expect.poll(() => fieldValue(other.popup, 'Role')).toBe('Head of Purchasing');
    await other.page.close();
    await page.close();
  });

  it("shows Pipedrive's own words when it refuses, and sends the mended lead under the same id", async () => {
    const { page, popup } = await openPopupOn('company-profile');
    leadclip.sandbox.core.changeSettings({ canAddLeads: false });
    await pressSend(popup);
    await waitForWords(popup, "Pipedrive didn't take the lead.");
    await waitForWords(popup, 'You do not have permissions to do this.');
    leadclip.sandbox.core.changeSettings({ canAddLeads: true });
    await popup.locator('::-p-xpath(//button[normalize-space()="Edit"])').click();
    await fill(popup, 'Lead title', 'Flour for Northwind');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().leads).toMatchObject([{ title: 'Flour for Northwind' }]);
    expect(leadclip.sandbox.core.state().persons).toHaveLength(1);
    await page.close();
  });
});
