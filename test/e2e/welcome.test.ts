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
const paste = (page: Page, text: string) => page.keyboard.sendCharacter(text);

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
    await click(page, 'text/Open the practice page');
    await page.waitForSelector('.h-card');
    clicks += 1;
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    expect(await fieldValue(popup, 'Name')).toBe('Jane Doe');
    expect(await fieldValue(popup, 'E-mail')).toBe('jane.doe@lighthouse.example');
    expect(await fieldValue(popup, 'Phone')).toBe('+1 202 555 0148');
    expect(await fieldValue(popup, 'Lead title')).toBe('Lighthouse Ltd – Jane Doe');
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
    await page.keyboard.press('Enter');
    await page.waitForSelector('.h-card');
  });

  it('let the user choose what new leads begin with', async () => {
    const page = await openWelcome();
    await paste(page, seedToken);
    await page.keyboard.press('Enter');
    await page.locator('summary').click();
    await page.waitForSelector('select[aria-label="Source channel"] option:nth-child(2)');
    const channel = await page.$eval('select[aria-label="Source channel"] option:nth-child(2)', ({ value }) => value);
    await page.select('select[aria-label="Source channel"]', channel);
    await waitForWords(page, 'Saved');
    const options = await leadclip.openOwnPage('options.html#defaults');
    await options.waitForFunction(
      (chosen) => document.querySelector<HTMLSelectElement>('select[aria-label="Source channel"]')?.value === chosen,
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
      await page.locator('text/Open the practice page').click();
      await page.waitForSelector('.h-card');
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe('a token that is tested', () => {
  const reasons: [effect: FaultOrder['effect'], words: string][] = [
    [{ kind: 'payment-required' }, "The company's Pipedrive account isn't open."],
    [{ kind: 'forbidden' }, 'You do not have permissions to do this.'],
    [{ kind: 'blocked' }, "Pipedrive can't answer right now."],
    [{ kind: 'server-error', status: 503 }, "Pipedrive can't answer right now."],
  ];
  it('and fails says precisely why, and stays in its field', async () => {
    const page = await openWelcome();
    await paste(page, seedToken);
    for (const [effect, words] of reasons) {
      leadclip.sandbox.core.addFault({ effect, method: 'GET', path: '/v1/users/me', times: 1 });
      await page.locator('text/Test and connect').click();
      await waitForWords(page, words);
      expect(await page.$eval('input[type=password]', ({ value }) => value)).toBe(seedToken);
    }
    await page.click('input[type=password]', { count: 3 });
    await paste(page, 'another-token');
    await page.locator('text/Test and connect').click();
    await waitForWords(page, "Pipedrive doesn't know this token.");
    await page.click('input[type=password]', { count: 3 });
    await paste(page, seedToken);
    await leadclip.setOffline(true);
    await page.locator('text/Test and connect').click();
    await waitForWords(page, 'There is no network.');
    await leadclip.setOffline(false);
    await page.locator('text/Test and connect').click();
    await waitForWords(page, 'Connected as');
  });
});
