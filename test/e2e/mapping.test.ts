import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickText } from './support/custom-fields.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, fill, openMore, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null } });
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

const profile = 'https://www.linkedin.com/in/max-muster-0000/';
const state = () => leadclip.sandbox.core.state();

async function openOptions(tab: 'connection' | 'defaults' | 'fields' | 'sites', words: string): Promise<Page> {
  const options = await leadclip.openOwnPage(`options.html#${tab}`);
  await waitForWords(options, words);
  return options;
}

async function openPopup(sample = 'linkedin-profile'): Promise<{ page: Page; popup: Page }> {
  const page = await leadclip.openPage(samplePage(sample));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await popup.waitForSelector('.dropdown:not(:disabled)');
  return { page, popup };
}

async function sendAs(popup: Page, name: string): Promise<void> {
  await fill(popup, 'Name', name);
  await pressSend(popup);
  await waitForWords(popup, 'The lead is in Pipedrive.');
}

/** As a day later, or by "Refresh": the account has changed. */
async function refresh(): Promise<void> {
  const options = await openOptions('connection', 'What your Pipedrive offers');
  await options.locator('text/Refresh').click();
  await options.waitForFunction(() => !document.querySelector('button:disabled'));
  await options.close();
}

function personField(name: string): string {
  return leadclip.sandbox.core.store.fields.person.find((field) => field.name === name)?.code ?? '';
}

describe('where it goes', () => {
  it('a new person has the address of their profile in the field for it, without a setting', async () => {
    const { page, popup } = await openPopup();
    await waitForWords(popup, `LinkedIn profile: ${profile}`);
    await sendAs(popup, 'Max Muster');
    expect(state().persons.at(-1)).toMatchObject({ custom_fields: { [personField('LinkedIn profile')]: profile } });
    expect(JSON.stringify(state().notes)).not.toContain(`Profile: ${profile}`);
    await page.close();
  });

  it('what the user leaves out goes nowhere', async () => {
    const { page, popup } = await openPopup();
    await popup.locator('button[aria-label="Leave out: Profile"]').click();
    await sendAs(popup, 'Maxi Muster');
    expect(state().persons.at(-1)).toMatchObject({ custom_fields: { [personField('LinkedIn profile')]: null } });
    await page.close();
  });

  it('another field can be chosen, of the lead, too', async () => {
    const options = await openOptions('fields', 'Where it goes');
    const campaign = leadclip.sandbox.core.store.fields.deal.find(({ name }) => name === 'Campaign')?.code ?? '';
    await fill(options, 'Role', `lead ${campaign}`);
    await waitForWords(options, 'Saved.');
    await options.close();
    const { page, popup } = await openPopup();
    await fill(popup, 'Role', 'Head of Purchasing');
    await sendAs(popup, 'Maximilian Muster');
    expect(state().leads.at(-1)).toMatchObject({ [campaign]: 'Head of Purchasing' });
    await page.close();
  });

  it('a field that has vanished keeps nothing back: the value goes into the note, and both form and options say so', async () => {
    const options = await openOptions('fields', 'Where it goes');
    await fill(options, 'Profile', `person ${personField('LinkedIn profile')}`);
    await waitForWords(options, 'Saved.');
    await options.close();
    const { person } = leadclip.sandbox.core.store.fields;
    person.splice(
      person.findIndex(({ name }) => name === 'LinkedIn profile'),
      1,
    );
    await refresh();
    const told = "The field “LinkedIn profile” isn't in your Pipedrive any more. “Profile” goes into the note.";
    const again = await openOptions('fields', told);
    await again.close();
    const { page, popup } = await openPopup();
    await waitForWords(popup, told);
    await sendAs(popup, 'Maxine Muster');
    expect(state().notes.at(-1)?.content).toContain(`Profile: ${profile}`);
    await page.close();
  });

  it('a field that Pipedrive requires is asked for at the field', async () => {
    const { deal } = leadclip.sandbox.core.store.fields;
    const required = deal.find(({ name }) => name === 'Product interest');
    if (required) required.required = { stageIds: [], statuses: {} };
    await refresh();
    const { page, popup } = await openPopup('company-profile');
    await pressSend(popup);
    await waitForWords(popup, 'Your Pipedrive asks for this.');
    const label = 'Product interest (required in Pipedrive)';
    await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
    await fill(popup, label, 'Ovens');
    await sendAs(popup, 'Jane Roe');
    if (required) delete required.required;
    await refresh();
    await page.close();
  });
});

const chips = (popup: Page) => popup.$$eval('.dropdown .chip', (all) => all.map(({ textContent }) => textContent));

describe('a new lead', () => {
  it('begins with what is set for its site, and only there', async () => {
    const options = await openOptions('sites', 'Leads from these sites begin with');
    await options.locator('text/Add a site').click();
    await options.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Site');
    await options.keyboard.type('LinkedIn');
    await waitForWords(options, "This isn't a site.");
    await options.keyboard.type('.com');
    await fill(options, 'Channel', '2');
    await options.locator('.preset .dropdown').click();
    await clickText(options, 'Cold');
    await options.waitForSelector('.preset .dropdown .chip');
    await waitForWords(options, 'Saved.');
    await options.close();
    const onLinkedIn = await openPopup();
    await expect.poll(() => chips(onLinkedIn.popup)).toEqual(['Cold']);
    await openMore(onLinkedIn.popup);
    await expect.poll(() => fieldValue(onLinkedIn.popup, 'Channel')).toBe('2');
    await onLinkedIn.page.close();
    const elsewhere = await openPopup('company-profile');
    expect(await chips(elsewhere.popup)).toEqual([]);
    await elsewhere.page.close();
  });

  it('begins as the last one did where the user wants that; a site’s preset comes first and stays there', async () => {
    const options = await openOptions('defaults', 'Every new lead begins with');
    await clickText(options, 'Begin with what I chose last');
    await waitForWords(options, 'Saved.');
    await options.close();
    const first = await openPopup();
    await fill(first.popup, 'Owner', '502');
    await sendAs(first.popup, 'Marta Muster');
    expect(state().persons.at(-1)).toMatchObject({ owner_id: 502 });
    await first.page.close();
    const second = await openPopup('company-profile');
    await expect.poll(() => fieldValue(second.popup, 'Owner')).toBe('502');
    expect(await chips(second.popup)).toEqual([]);
    await second.page.close();
    const third = await openPopup();
    await expect.poll(() => fieldValue(third.popup, 'Owner')).toBe('502');
    await expect.poll(() => chips(third.popup)).toEqual(['Cold']);
    await third.page.close();
  });
});
