import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, startDesktop, whyNoDesktop } from './support/desktop.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, pressSend, waitForForm, waitForWords } from './support/popup.ts';

const reason = whyNoDesktop();

describe.skipIf(reason !== undefined)(`the real right-click menu${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let desktop: Desktop;
  let leadclip: Leadclip;

  beforeAll(async () => {
    desktop = await startDesktop();
    leadclip = await Leadclip.start({ display: desktop.display });
    await leadclip.connect();
  });
  afterAll(async () => {
    await leadclip?.stop();
    desktop?.stop();
  });

  /** Right-clicks an element of the page and chooses "Create lead", the last entry but one (the last is "Inspect"). */
  async function createLeadOn(sample: string, selector: string, isSelected: boolean) {
    // An open popup would swallow the click.
    await leadclip.closePopup();
    const page = await leadclip.openPage(samplePage(sample));
    await page.bringToFront();
    const { x, y } = await page.$eval(
      selector,
      (element, select) => {
        if (select) getSelection()?.selectAllChildren(element);
        const box = element.getBoundingClientRect();
        const chromeHeight = outerHeight - innerHeight;
        return { x: Math.round(screenX + box.left + 30), y: Math.round(screenY + chromeHeight + box.top + 8) };
      },
      isSelected,
    );
    desktop.press('mousemove', String(x), String(y), 'click', '3');
    await sleep(1_000);
    desktop.press('key', 'Up', 'Up');
    await sleep(300);
    desktop.press('key', 'Return');
    const popup = await leadclip.waitForPopup();
    await waitForForm(popup);
    return { page, popup };
  }

  it('reads marked text as a signature and keeps it for the note', async () => {
    const { page, popup } = await createLeadOn('signature', '#signature', true);
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Paula Beispiel');
    expect(await fieldValue(popup, 'E-mail')).toBe('paula.beispiel@beispiel.example');
    expect(await fieldValue(popup, 'Note')).toContain('Leiterin Einkauf');
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().notes).toMatchObject([
      { content: expect.stringContaining('Leiterin Einkauf') },
    ]);
    await page.close();
  });

  it('has a shortcut beside it: Alt+Shift+L opens the popup on the page', async () => {
    await leadclip.closePopup();
    const page = await leadclip.openPage(samplePage('company-profile'));
    await page.bringToFront();
    await sleep(500);
    desktop.press('key', 'alt+shift+l');
    const popup = await leadclip.waitForPopup();
    await waitForForm(popup);
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Roe');
    await page.close();
  });

  it('on a mail link makes a lead for whom the link leads to', async () => {
    const { page, popup } = await createLeadOn('team', 'a[href*="tom.poe"]', false);
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Tom Poe');
    await page.close();
  });
});
