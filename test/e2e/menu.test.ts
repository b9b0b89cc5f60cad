import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hand, startHand, whyNoHand } from './support/hand.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, pressSend, waitForForm, waitForWords } from './support/popup.ts';

const reason = whyNoHand();

describe.skipIf(reason !== undefined)(`the real right-click menu${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let hand: Hand;

  beforeAll(async () => {
    hand = await startHand();
    await hand.leadclip.connect();
  });
  afterAll(() => hand?.stop());

  async function open(sample: string) {
    // An open popup would swallow the click.
    await hand.leadclip.closePopup();
    const page = await hand.leadclip.openPage(samplePage(sample));
    await page.bringToFront();
    return page;
  }

  async function waitForFilledForm() {
    const popup = await hand.leadclip.waitForPopup();
    await waitForForm(popup);
    return popup;
  }

  it('reads marked text as a signature and keeps it for the note', async () => {
    const page = await open('signature');
    await page.$eval('#signature', (element) => getSelection()?.selectAllChildren(element));
    await hand.createLeadOn(page, '#signature');
    const popup = await waitForFilledForm();
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Paula Beispiel');
    await expect.poll(() => fieldValue(popup, 'E-mail')).toBe('paula.beispiel@beispiel.example');
    await expect.poll(() => fieldValue(popup, 'Note')).toContain('Leiterin Einkauf');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(hand.leadclip.sandbox.core.state().notes).toMatchObject([
      { content: expect.stringContaining('Leiterin Einkauf') },
    ]);
    await page.close();
  });

  it('has a shortcut beside it: Alt+Shift+L opens the popup on the page', async () => {
    const page = await open('company-profile');
    await hand.pressShortcut();
    const popup = await waitForFilledForm();
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Roe');
    await page.close();
  });

  it('on a mail link makes a lead for whom the link leads to', async () => {
    const page = await open('team');
    await hand.createLeadOn(page, 'a[href*="tom.poe"]');
    const popup = await waitForFilledForm();
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Tom Poe');
    await page.close();
  });
});
