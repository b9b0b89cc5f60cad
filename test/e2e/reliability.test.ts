import { describe, expect, it, vi } from 'vitest';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { patienceMs, pressSend, waitForForm, waitForWords } from './support/popup.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/** Each test has a browser of its own: they wait for long, and so they wait at the same time. */
const inBrowser = (test: (leadclip: Leadclip) => Promise<void>) => async () => {
  const leadclip = await Leadclip.start();
  try {
    await leadclip.connect();
    await test(leadclip);
  } finally {
    await leadclip.stop();
  }
};

async function openPopup(leadclip: Leadclip) {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return { page, popup };
}

const badge = (leadclip: Leadclip) => leadclip.driver.evaluate(() => chrome.action.getBadgeText({}));

const patience = { timeout: 250_000, interval: 500 };

function expectOneOfEach(leadclip: Leadclip) {
  const { leads, persons, organizations, notes } = leadclip.sandbox.core.state();
  expect([leads, persons, organizations, notes].map((list) => list.length)).toEqual([1, 1, 1, 1]);
}

/** Until nothing waits any more, and all is there: the badge alone is empty, too, until what has just been saved is counted. */
const waitForOneOfEach = (leadclip: Leadclip) =>
  vi.waitFor(async () => {
    expect(await badge(leadclip)).toBe('');
    expectOneOfEach(leadclip);
  }, patience);

/** Kills the worker as soon as the sandbox has seen this request. */
async function killAfter(leadclip: Leadclip, method: string, path: string): Promise<void> {
  const isSeen = () =>
    leadclip.sandbox.core.requests.some((request) => request.method === method && request.path === path);
  await vi.waitFor(() => expect(isSeen()).toBe(true), { timeout: patienceMs, interval: 5 });
  await leadclip.killWorker();
}

describe.concurrent('a lead is made once', () => {
  it(
    'when the network is gone: it waits, is counted in the badge, and is sent when the network is back',
    inBrowser(async (leadclip) => {
      const { popup } = await openPopup(leadclip);
      await leadclip.setOffline(true);
      await pressSend(popup);
      await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
      // Where tests run side by side, `expect.poll` can't tell whose it is.
      await vi.waitFor(async () => expect(await badge(leadclip)).toBe('1'), patience);
      expect(leadclip.sandbox.core.state().leads).toEqual([]);
      await leadclip.setOffline(false);
      await popup.locator('text/Try now').click();
      await waitForWords(popup, 'The lead is in Pipedrive.');
      await waitForOneOfEach(leadclip);
    }),
  );

  it(
    'when the network swallows the answer to it',
    inBrowser(async (leadclip) => {
      const { popup } = await openPopup(leadclip);
      leadclip.sandbox.core.addFault({ effect: { kind: 'cut-in-body' }, method: 'POST', path: '/v1/leads' });
      await pressSend(popup);
      await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
      await waitForWords(popup, 'checks whether the lead has arrived');
      await waitForOneOfEach(leadclip);
      await waitForWords(popup, 'The lead is in Pipedrive.');
    }),
  );

  it(
    'when the browser sends the request a second time by itself: the lead that was too much is taken back',
    inBrowser(async (leadclip) => {
      const { popup } = await openPopup(leadclip);
      leadclip.sandbox.core.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/v1/leads' });
      await pressSend(popup);
      await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
      // On a busy machine the person's request may look as if it had been sent twice, and is looked for before the lead's turn.
      await vi.waitFor(() => expect(leadclip.sandbox.core.state().leads).toHaveLength(2), { timeout: patienceMs });
      await waitForOneOfEach(leadclip);
    }),
  );

  it(
    'when the worker is killed between person and lead: one person, too',
    inBrowser(async (leadclip) => {
      const { page, popup } = await openPopup(leadclip);
      // The lead's request is held up, so that the worker is surely killed after the person and before the lead's answer.
      const held = { kind: 'slow', when: 'before', delayMs: 2_000 } as const;
      leadclip.sandbox.core.addFault({ effect: held, path: '/v1/leads' });
      await pressSend(popup);
      await killAfter(leadclip, 'POST', '/api/v2/persons');
      await leadclip.closePopup();
      // Any message wakes a worker; opening the popup sends two.
      await leadclip.pressToolbarButton(page);
      await vi.waitFor(() => expect(leadclip.sandbox.core.state().notes).toHaveLength(1), patience);
      expectOneOfEach(leadclip);
    }),
  );

  it(
    'when the worker is killed at once: the popup shows the true state when it is opened again',
    inBrowser(async (leadclip) => {
      // The form's own look fails, so that the outbox has to look.
      leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, path: '/api/v2/itemSearch', times: 10 });
      const { page, popup } = await openPopup(leadclip);
      const held = { kind: 'slow', when: 'after', delayMs: 1_000 } as const;
      leadclip.sandbox.core.addFault({ effect: held, path: '/api/v2/persons/search' });
      await pressSend(popup);
      await killAfter(leadclip, 'GET', '/api/v2/persons/search');
      await leadclip.closePopup();
      const reopened = await leadclip.pressToolbarButton(page);
      await waitForWords(reopened, 'The lead is in Pipedrive.');
      expectOneOfEach(leadclip);
    }),
  );
});
