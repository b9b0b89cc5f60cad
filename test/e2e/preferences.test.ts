import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { browserName, Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { openPanelFrom } from './support/panel.ts';
import { fill, openMore, pressSend, waitForForm, waitForWords } from './support/popup.ts';
import { prefer } from './support/preferences.ts';
import { cutOff, goThrough, outside } from './support/seen.ts';

// WebDriver BiDi has no call that asks for contrast, colours or a zoom; the styles are the same in both browsers.
const isHere = browserName === 'chromium';
const reason = isHere ? '' : ' (skipped: only Chromium’s protocol sets these)';

let leadclip: Leadclip;
/** Each is opened in the state that shows most. */
let screens: Record<string, Page>;

beforeAll(async () => {
  if (!isHere) return;
  leadclip = await Leadclip.start();
  await leadclip.connect();
  const { core } = leadclip.sandbox;
  const refused = await leadclip.openPage(samplePage('linkedin-profile'));
  const first = await leadclip.pressToolbarButton(refused);
  await waitForForm(first);
  core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
  await pressSend(first);
  await waitForWords(first, "Pipedrive didn't take the lead.");
  await leadclip.closePopup();
  const page = await leadclip.openPage(samplePage('company-profile'));
  const toPanel = await leadclip.pressToolbarButton(page);
  await waitForForm(toPanel);
  const panel = await openPanelFrom(leadclip, toPanel);
  const options = await leadclip.openOwnPage('options.html');
  await waitForWords(options, 'Connected as');
  const outbox = await leadclip.openOwnPage('outbox.html');
  await waitForWords(outbox, 'need you: 1');
  const several = await leadclip.openOwnPage('batch.html');
  await fill(
    several,
    'Or paste people',
    'Name;E-mail;Value\nJane Roe;jane at firm;a lot\nMax Muster;max@firm.example;1',
  );
  await several.locator('::-p-xpath(//button[contains(., "Continue")])').click();
  await waitForWords(several, 'What the columns mean');
  await several.locator('::-p-xpath(//button[contains(., "Continue")])').click();
  await several.waitForSelector('.person');
  screens = { panel, options, outbox, several };
});
afterAll(() => leadclip?.stop());

const names = ['panel', 'options', 'outbox', 'several'] as const;

/** Looks at a screen in front; at the options with each of their tabs. */
async function lookAt(name: (typeof names)[number], look: (page: Page, what: string) => Promise<void>) {
  const page = screens[name];
  if (!page) throw new Error(`${name} is not open.`);
  await page.bringToFront();
  const tabs = await page.$$('[role=tab]');
  for (const tab of tabs) {
    await tab.click();
    await look(page, `${name}, ${await tab.evaluate(({ textContent }) => textContent)}`);
  }
  if (tabs.length === 0) await look(page, name);
}

/** The popup that a press of the toolbar button opens on a page with two people. */
async function withPopup(use: (popup: Page) => Promise<void>) {
  // While the panel is open, there is no popup.
  await screens.panel?.close();
  const page = await leadclip.openPage(samplePage('team'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await openMore(popup);
  await use(popup);
  await leadclip.closePopup();
  await page.close();
}

async function expectToSeeTheFocus(page: Page, what: string) {
  const { places, unseen } = await goThrough(page);
  expect(unseen, what).toEqual([]);
  expect(places, what).toBeGreaterThan(1);
}

async function expectReadable(page: Page, what: string) {
  expect(await violations(page), what).toEqual([]);
  await expectToSeeTheFocus(page, what);
}

async function inForcedColors(page: Page, what: string) {
  await prefer(page, { 'forced-colors': 'active', 'prefers-contrast': 'no-preference' });
  await expectReadable(page, what);
  expect(await alike(page), what).toEqual([]);
}

async function withMoreContrast(page: Page, what: string) {
  await prefer(page, { 'forced-colors': 'none', 'prefers-contrast': 'more' });
  await expectReadable(page, what);
  expect(await violations(page, 'color-contrast-enhanced'), what).toEqual([]);
}

async function expectToFit(page: Page, what: string) {
  expect(await cutOff(page), what).toEqual([]);
  expect(await outside(page), what).toEqual([]);
  await expectToSeeTheFocus(page, what);
}

/** What only a colour tells apart from what is around it, and this colour is the same. */
const alike = (page: Page) =>
  page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const color = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo).backgroundColor;
    const surface = color(document.body);
    const unmarked = visible('[role=tab][aria-selected=true]').filter((tab) => {
      const other = tab.parentElement?.querySelector('[aria-selected=false]');
      const line = (element: Element) => getComputedStyle(element).borderBottomColor;
      return other && line(tab) === line(other);
    });
    const unbounded = visible('.notice, .chip').filter((element) => getComputedStyle(element).borderTopWidth === '0px');
    const dots = visible('.swatches input, .progress').filter((element) => color(element) === surface);
    const legends = visible('.progress-legend li').filter((element) => color(element, '::before') === surface);
    return [...unmarked, ...unbounded, ...dots, ...legends].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

describe.skipIf(!isHere)(`what people need to see${reason}`, () => {
  it.each(names)('%s has words to read and a focus to see in the colours that the system forces', (name) =>
    lookAt(name, inForcedColors),
  );

  it.each(names)('%s has a contrast of 7 : 1 where the user wants more of it', (name) =>
    lookAt(name, withMoreContrast),
  );

  it.each(names)('%s fits into 320 pixels', async (name) => {
    await screens[name]?.setViewport({ width: 320, height: 640 });
    await lookAt(name, expectToFit);
  });

  it.each(names)('%s fits into a window of 1280 × 800 at 200 %', async (name) => {
    await screens[name]?.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await lookAt(name, expectToFit);
  });

  it('nothing moves by itself', async () => {
    for (const name of names) {
      await lookAt(name, async (page, what) => {
        expect(await page.evaluate(() => document.getAnimations().length), what).toBe(0);
      });
    }
  });

  it('the popup has words to read, a focus to see and that contrast, too', async () => {
    await withPopup(async (popup) => {
      await inForcedColors(popup, 'popup');
      await withMoreContrast(popup, 'popup');
    });
  });
});
