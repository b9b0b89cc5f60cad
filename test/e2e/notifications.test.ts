import { afterAll, beforeAll, expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { ask } from './support/ask.ts';
import { browserName, Leadclip } from './support/leadclip.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start({ isAllowedAll: true });
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

// Firefox without a window takes a notification and lists none.
const isListed = browserName === 'chromium';

const shown = () => leadclip.driver.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

it.skipIf(!isListed)(
  'leads that had to wait and are sent in one go are told of by one notification, those that did not by none',
  async () => {
    const page = await leadclip.openOwnPage('outbox.html');
    await ask(page, 'confirmCapture', capture({ id: captureId(1) }));
    await expect.poll(() => leadclip.sandbox.core.state().leads.length).toBe(1);
    expect(await shown()).toEqual([]);

    const confirmedAt = Date.now() - 3_600_000;
    const records = [2, 3].map((number) => {
      const id = captureId(number);
      const whole = capture({ id, lead: { title: `Waited ${number}` } });
      return { version: 1, id, confirmedAt, state: 'waiting', capture: whole, journal: {}, tries: 1, dueAt: 0 };
    });
    await page.evaluate(async (waiting) => {
      const opening = indexedDB.open('leadclip-outbox');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const transaction = database.transaction('captures', 'readwrite');
      for (const record of waiting) transaction.objectStore('captures').put(record);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    }, records);
    await ask(page, 'retryAllCaptures', {});
    await expect.poll(() => leadclip.sandbox.core.state().leads.length).toBe(3);
    await expect.poll(shown).toEqual(['outbox']);
  },
);

it('the switch in the options shows what the browser allows', async () => {
  const options = await leadclip.openOwnPage('options.html');
  const isOn = await options.waitForSelector('[role=switch][aria-checked=true]');
  expect(await isOn?.evaluate((input) => input.parentElement?.textContent)).toContain('Notify me');
});
