import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './support/ask.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, fill, patienceMs, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterEach(() => leadclip.stop());

/** A lead that was sent a moment ago, from a popup that shows its receipt. */
async function justSent() {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await fill(popup, 'Role', 'Buyer of flour');
  await pressSend(popup);
  await waitForWords(popup, 'The lead is in Pipedrive.');
  return { page, popup };
}

const pressUndo = (popup: Page) => popup.locator('button.undo').click();

/** What is in Pipedrive, not counting what was deleted. */
function present() {
  const { leads, notes, persons, organizations } = leadclip.sandbox.core.state();
  const names = (list: Record<string, unknown>[]) =>
    list.filter(({ is_deleted }) => is_deleted !== true).map(({ name }) => name);
  return { leads: leads.length, notes: notes.length, persons: names(persons), organizations: names(organizations) };
}

const makeJane = () =>
  leadclip.sandbox.core.handle({
    method: 'POST',
    url: '/api/v2/persons',
    headers: { 'x-api-token': 'sandbox-token', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Jane Roe', emails: [{ value: 'jane.roe@northwind.example' }] }),
  });

describe('undo', () => {
  it('deletes what the capture has created, and offers the form again as it was', async () => {
    const { popup } = await justSent();
    await waitForWords(popup, 'New person');
    await pressUndo(popup);
    await waitForWords(popup, 'Taken back. Nothing of it is in Pipedrive any more.');
    expect(present()).toEqual({ leads: 0, notes: 0, persons: [], organizations: [] });
    await expect.poll(() => fieldValue(popup, 'Role')).toBe('Buyer of flour');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(present()).toMatchObject({ leads: 1, persons: ['Jane Roe'], organizations: ['Northwind Bakery'] });
  });

  it('is offered by a popup that is closed and opened again in time', async () => {
    const { page } = await justSent();
    await leadclip.closePopup();
    const again = await leadclip.pressToolbarButton(page);
    await waitForWords(again, 'The lead is in Pipedrive.');
    await expect.poll(() => again.$eval('button.undo', (button) => button.textContent)).toMatch(/\d+ s/);
    await pressUndo(again);
    await waitForWords(again, 'Taken back. Nothing of it is in Pipedrive any more.');
    expect(present()).toMatchObject({ leads: 0, persons: [] });
    await expect.poll(() => fieldValue(again, 'Role')).toBe('Buyer of flour');
  });

  it('leaves a known person alone; Ctrl+Z does it, too', async () => {
    await makeJane();
    const { popup } = await justSent();
    await waitForWords(popup, 'Existing person');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await waitForWords(popup, 'Taken back.');
    expect(present()).toEqual({ leads: 0, notes: 0, persons: ['Jane Roe'], organizations: [] });
  });

  it('is refused by the worker after 15 seconds, whatever a popup shows', async () => {
    const { popup } = await justSent();
    // A popup whose clock stands still goes on offering it.
    await popup.evaluate(() => {
      const stopped = Date.now();
      Date.now = () => stopped;
    });
    await new Promise((resolve) => setTimeout(resolve, 15_500));
    await pressUndo(popup);
    await waitForWords(popup, 'It is too late to undo this here.');
    expect(present()).toMatchObject({ leads: 1, persons: ['Jane Roe'] });
  });

  it('goes on where it was when the worker is killed in the middle', async () => {
    const { page, popup } = await justSent();
    const held = { kind: 'slow', when: 'after', delayMs: 2_000 } as const;
    leadclip.sandbox.core.addFault({ effect: held, method: 'DELETE', path: '/v1/notes' });
    await pressUndo(popup);
    await vi.waitFor(() => expect(leadclip.sandbox.core.state().notes).toEqual([]), {
      timeout: patienceMs,
      interval: 5,
    });
    await leadclip.killWorker();
    await leadclip.closePopup();
    const reopened = await leadclip.pressToolbarButton(page);
    await waitForWords(reopened, 'Taken back. Nothing of it is in Pipedrive any more.');
    expect(present()).toEqual({ leads: 0, notes: 0, persons: [], organizations: [] });
    await expect.poll(() => fieldValue(reopened, 'Role')).toBe('Buyer of flour');
  });

  it('that Pipedrive refuses says why, and leaves all as it is', async () => {
    const { popup } = await justSent();
    leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, method: 'DELETE' });
    await pressUndo(popup);
    await waitForWords(popup, "Leadclip couldn't take the lead back.");
    await waitForWords(popup, 'You do not have permissions to do this.');
    expect(present()).toMatchObject({ leads: 1, notes: 1, persons: ['Jane Roe'] });
  });
});

describe('a page that was captured before', () => {
  it('says so when the popup opens on it again, with a link to the lead, and asks Pipedrive nothing', async () => {
    const { page, popup } = await justSent();
    const link = await popup.$eval('.receipt a', (anchor) => anchor.href);
    await popup.locator('::-p-text(New lead)').click();
    await leadclip.closePopup();
    const before = leadclip.sandbox.core.requests.length;
    const again = await leadclip.pressToolbarButton(page);
    await waitForWords(again, 'as a lead');
    await expect.poll(() => again.$eval('.host a', (anchor) => anchor.href)).toBe(link);
    expect(leadclip.sandbox.core.requests.length).toBe(before);
  });

  it('says nothing of a capture that was taken back', async () => {
    const { page, popup } = await justSent();
    await pressUndo(popup);
    await waitForWords(popup, 'Taken back.');
    await leadclip.closePopup();
    const again = await leadclip.pressToolbarButton(page);
    await waitForForm(again);
    expect(await ask(again, 'findCaptured', { address: page.url() })).toBeFalsy();
    await expect.poll(() => again.$eval('.host', (host) => host.textContent)).toContain('northwind');
  });
});
