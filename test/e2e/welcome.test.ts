import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultOrder, seedToken } from '../sandbox/index.ts';
import { violations } from './support/axe.ts';
import { Leadclip } from './support/leadclip.ts';
import { fieldValue, waitForForm, waitForWords } from './support/popup.ts';
import { setColorScheme } from './support/preferences.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
});
afterEach(() => leadclip.stop());

async function openWelcome(): Promise<Page> {
  const welcome = await leadclip.openOwnPage('welcome.html');
  await welcome.waitForSelector('input[type=password]');
  return welcome;
}

/** As from the clipboard: into whatever has the focus, at once. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);

describe('the first steps', () => {
  it('lead from installing to a lead in Pipedrive by one paste and four clicks', async () => {
    let clicks = 0;
    const click = async (page: Page, selector: string) => {
      clicks += 1;
      await page.locator(selector).click();
    };
    const page = await openWelcome();
    await paste(page, seedToken);
    await click(page, 'text/Test and connect');
    await click(page, 'a.primary');
    await page.waitForSelector('.h-card');
    clicks += 1;
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    await expect.poll(() => fieldValue(popup, 'Name')).toBe('Jane Doe');
    await expect.poll(() => fieldValue(popup, 'E-mail')).toBe('jane.doe@lighthouse.example');
    await expect.poll(() => fieldValue(popup, 'Phone')).toBe('+1 202 555 0148');
    await expect.poll(() => fieldValue(popup, 'Lead title')).toBe('Lighthouse Ltd – Jane Doe');
    expect(await popup.$eval('body', ({ textContent }) => textContent)).not.toContain(
      leadclip.driver.origin.split('//')[1],
    );
    // A click in the first half second was meant for the page.
    await sleep(600);
    await click(popup, 'button[type=submit]');
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(leadclip.sandbox.core.state().leads).toHaveLength(1);
    expect(clicks).toBeLessThanOrEqual(4);
  });

  it('can be taken by the keyboard alone: each has the focus when it is its turn', async () => {
    const page = await openWelcome();
    await paste(page, seedToken);
    await page.keyboard.press('Enter');
    await waitForWords(page, 'Connected as Sandbox User, Sandbox Company');
    await page.waitForSelector('a.primary:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.h-card');
  });

  it('let the user choose what new leads begin with', async () => {
    const page = await openWelcome();
    await paste(page, seedToken);
    await page.keyboard.press('Enter');
    await page.locator('summary').click();
    await page.waitForSelector('select[aria-label="Channel"] option:nth-child(2)');
    const channel = await page.$eval('select[aria-label="Channel"] option:nth-child(2)', ({ value }) => value);
    await page.select('select[aria-label="Channel"]', channel);
    await waitForWords(page, 'Saved');
    const options = await leadclip.openOwnPage('options.html#defaults');
    await options.waitForFunction(
      (chosen) => document.querySelector<HTMLSelectElement>('select[aria-label="Channel"]')?.value === chosen,
      {},
      channel,
    );
  });

  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds wrong, nor has the page to practise on: %s',
    async (scheme) => {
      const page = await openWelcome();
      await setColorScheme(page, scheme);
      expect(await violations(page)).toEqual([]);
      await paste(page, seedToken);
      await page.keyboard.press('Enter');
      await waitForWords(page, 'Connected as');
      await page.locator('summary').click();
      expect(await violations(page)).toEqual([]);
      await page.locator('a.primary').click();
      await page.waitForSelector('.h-card');
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe('a token that is tested', () => {
  it('and fails says precisely why', async () => {
    const page = await openWelcome();
    const test = async (token: string, words: string) => {
      await page.click('input[type=password]', { count: 3 });
      await paste(page, token);
      await page.keyboard.press('Enter');
      await waitForWords(page, words);
    };
    const testAfter = async (effect: FaultOrder['effect'], words: string) => {
      leadclip.sandbox.core.addFault({ effect, method: 'GET', path: '/v1/users/me' });
      await test(seedToken, words);
      expect(await page.$eval('input[type=password]', ({ value }) => value)).toBe(seedToken);
    };
    await test('another-token', "Pipedrive doesn't know this token.");
    await testAfter({ kind: 'payment-required' }, "The company's Pipedrive account isn't open.");
    await testAfter({ kind: 'forbidden' }, 'You do not have permissions to do this.');
    await leadclip.setOffline(true);
    await test(seedToken, 'There is no network.');
    await leadclip.setOffline(false);
    // The last one: after it nothing goes out for a minute.
    await testAfter({ kind: 'blocked' }, "Pipedrive can't answer right now.");
  });
});
