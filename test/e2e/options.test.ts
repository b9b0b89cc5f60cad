import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Leadclip } from './support/leadclip.ts';
import { waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

const shownTab = (options: Page) => options.$eval('[role=tab][aria-selected=true]', (tab) => tab.textContent);

it('the address names the tab that is shown; one that it does not know shows the first', async () => {
  const options = await leadclip.openOwnPage('options.html#fields');
  await waitForWords(options, 'Custom fields in the form');
  await expect.poll(() => shownTab(options)).toBe('Fields');
  await options.evaluate(() => location.assign('#nothing'));
  await waitForWords(options, 'Connected as');
  await expect.poll(() => shownTab(options)).toBe('Connection');
  await options.close();
});

it('arrow keys, Home and End turn the tabs over, and Tab leads from there into the panel', async () => {
  const options = await leadclip.openOwnPage('options.html');
  await waitForWords(options, 'Connected as');
  await options.focus('[role=tab][aria-selected=true]');
  const seen: unknown[] = [];
  for (const key of [
    'ArrowRight',
    'ArrowRight',
    'Home',
    'ArrowLeft',
    'ArrowRight',
    'End',
    'Home',
    'ArrowRight',
  ] as const) {
    await options.keyboard.press(key);
    await options.waitForFunction(() => document.activeElement?.getAttribute('aria-selected') === 'true');
    seen.push(await options.evaluate(() => location.hash));
  }
  const last = seen[3];
  expect(last).not.toBe('#connection');
  expect(seen).toEqual(['#defaults', '#fields', '#connection', last, '#connection', last, '#connection', '#defaults']);
  await options.keyboard.press('Tab');
  await expect
    .poll(() => options.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Lead title');
  await options.close();
});
