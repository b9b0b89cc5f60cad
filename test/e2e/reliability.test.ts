import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterEach(() => leadclip.stop());

const openPopup = async () => {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return { page, popup };
};

const badge = async () => (await leadclip.worker()).evaluate('chrome.action.getBadgeText({})');

async function waitForLead(): Promise<void> {
  await expect.poll(() => leadclip.sandbox.core.state().leads.length, { timeout: 90_000, interval: 200 }).toBe(1);
}

const expectOneOfEach = () => {
  const { leads, persons, organizations, notes } = leadclip.sandbox.core.state();
  expect([leads, persons, organizations, notes].map((list) => list.length)).toEqual([1, 1, 1, 1]);
};

/** Kills the worker as soon as the sandbox has seen this request. */
async function killAfter(method: string, path: string): Promise<void> {
  const isSeen = () =>
    leadclip.sandbox.core.requests.some((request) => request.method === method && request.path === path);
  await expect.poll(isSeen, { timeout: 10_000, interval: 5 }).toBe(true);
  await leadclip.killWorker();
}

/** Any message wakes a worker; opening the popup sends two. */
const wake = async (page: Page) => (await leadclip.pressToolbarButton(page)).close();

describe('the network', () => {
  it('may be gone: the lead waits, is counted in the badge, and is sent when the network is back', async () => {
    const { page, popup } = await openPopup();
    await leadclip.setOffline(true);
    await pressSend(popup);
    await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
    expect(await badge()).toBe('1');
    expect(leadclip.sandbox.core.state().leads).toEqual([]);
    await leadclip.setOffline(false);
    await popup.locator('text/Try now').click();
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(await badge()).toBe('');
    expectOneOfEach();
    await page.close();
  });

  it('may swallow the answer to a lead that was made: no second one is made', async () => {
    const { popup } = await openPopup();
    leadclip.sandbox.core.addFault({ effect: { kind: 'cut-in-body' }, method: 'POST', path: '/v1/leads' });
    await pressSend(popup);
    await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
    await waitForWords(popup, 'checks whether the lead has arrived');
    await expect
      .poll(async () => (await badge()) === '' && leadclip.sandbox.core.state().notes.length, {
        timeout: 110_000,
        interval: 500,
      })
      .toBe(1);
    expectOneOfEach();
  });
});

describe('a killed worker', () => {
  it('makes exactly one person and one lead when it dies between the two', async () => {
    const { page, popup } = await openPopup();
    // The lead's request is held up, so that the worker is surely killed after the person and before the lead's answer.
    leadclip.sandbox.core.addFault({ effect: { kind: 'slow', when: 'before', delayMs: 2_000 }, path: '/v1/leads' });
    await pressSend(popup);
    await killAfter('POST', '/api/v2/persons');
    await popup.close();
    await wake(page);
    await waitForLead();
    await expect.poll(() => badge(), { timeout: 90_000, interval: 500 }).toBe('');
    expectOneOfEach();
  });

  it('is not noticed by the popup, which shows the true state when it is opened again', async () => {
    const { page, popup } = await openPopup();
    leadclip.sandbox.core.addFault({
      effect: { kind: 'slow', when: 'after', delayMs: 1_000 },
      path: '/api/v2/persons/search',
    });
    await pressSend(popup);
    await killAfter('GET', '/api/v2/persons/search');
    await popup.close();
    const reopened = await leadclip.pressToolbarButton(page);
    await waitForWords(reopened, 'The lead is in Pipedrive.', 60_000);
    expectOneOfEach();
  });
});
