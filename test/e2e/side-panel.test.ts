import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { openPanelFrom, pressBesidePanel } from './support/panel.ts';
import { fieldValue, fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

describe('the side panel', () => {
  let leadclip: Leadclip;
  let jane: Page;
  let panel: Page;

  beforeEach(async () => {
    leadclip = await Leadclip.start();
    await leadclip.connect();
    jane = await leadclip.openPage(samplePage('company-profile'));
    const opened = await leadclip.pressToolbarButton(jane);
    await waitForForm(opened);
    await fill(opened, 'Role', 'Buyer of flour');
    panel = await openPanelFrom(leadclip, opened);
    // Opening it asks for the page: the reading must not come upon what a test makes of the page meanwhile.
    await waitForWords(panel, 'found on this page');
  });
  afterEach(() => leadclip.stop());

  const popup = () => leadclip.driver.popup();
  const name = () => fieldValue(panel, 'Name');

  it('goes on with what the popup showed, and makes the lead', async () => {
    await expect.poll(name).toBe('Jane Roe');
    await expect.poll(() => fieldValue(panel, 'Role')).toBe('Buyer of flour');
    await expect.poll(popup).toBeUndefined();
    await pressSend(panel);
    await waitForWords(panel, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().leads).toMatchObject([{ title: 'Northwind Bakery – Jane Roe' }]);
  });

  it('turns to the tab in front: empty and unread at first, filled by the toolbar button, and back again', async () => {
    const max = await leadclip.openPage(samplePage('linkedin-profile'));
    await waitForWords(panel, 'Press the Leadclip button to read this page.');
    expect(await name()).toBe('');
    await pressBesidePanel(leadclip, max);
    await expect.poll(name).toBe('Max Muster');
    await expect.poll(popup).toBeUndefined();
    await jane.bringToFront();
    await expect.poll(name).toBe('Jane Roe');
    await expect.poll(() => fieldValue(panel, 'Role')).toBe('Buyer of flour');
    await max.bringToFront();
    await expect.poll(name).toBe('Max Muster');
  });

  it('shows no person for an address that was reached inside the page, until it is told to read', async () => {
    await jane.evaluate(() => {
      history.pushState({}, '', '/people/tom-poe');
      document.head.querySelector('script')?.remove();
      document.title = 'Tom Poe – Northwind Bakery';
      document.body.innerHTML = '<h1>Tom Poe</h1><a href="mailto:tom.poe@northwind.example">mail</a>';
    });
    await waitForWords(panel, "This page wasn't read yet.");
    expect(await name()).toBe('');
    await panel.locator('text/Read this page').click();
    await expect.poll(name).toBe('Tom Poe');
    await jane.goBack();
    await expect.poll(name).toBe('Jane Roe');
  });

  it('empties the form when the tab goes to another site, keeps what was typed there, and offers it again', async () => {
    await fill(panel, 'Role', 'Head of flour');
    await jane.goto('about:blank');
    await waitForWords(panel, 'Press the Leadclip button to read this page.');
    expect(await name()).toBe('');
    await fill(panel, 'Name', 'Typed Byhand');
    await jane.goto('about:blank?elsewhere');
    await waitForWords(panel, 'Back to the unsent draft: Typed Byhand');
    expect(await name()).toBe('');
    await panel.locator('text/Back to the unsent draft').click();
    await expect.poll(name).toBe('Typed Byhand');
  });

  it('ends what is being sent in the tab where it began', async () => {
    leadclip.sandbox.core.addFault({
      method: 'POST',
      path: '/v1/leads',
      effect: { kind: 'slow', when: 'before', delayMs: 2_000 },
    });
    await pressSend(panel);
    await waitForWords(panel, 'Sending…');
    const max = await leadclip.openPage(samplePage('linkedin-profile'));
    await waitForWords(panel, 'Press the Leadclip button to read this page.');
    await pressBesidePanel(leadclip, max);
    await expect.poll(name).toBe('Max Muster');
    await expect.poll(() => leadclip.sandbox.core.state().leads.length).toBe(1);
    await expect.poll(name).toBe('Max Muster');
    await jane.bringToFront();
    await waitForWords(panel, 'The lead is in Pipedrive.');
  });

  it.each([320, 480])('has no fault that axe finds at a width of %i pixels, and fits', async (width) => {
    await panel.setViewport({ width, height: 800 });
    expect(await violations(panel)).toEqual([]);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await leadclip.openPage(samplePage('linkedin-profile'));
    await waitForWords(panel, 'Press the Leadclip button to read this page.');
    expect(await violations(panel)).toEqual([]);
  });
});
