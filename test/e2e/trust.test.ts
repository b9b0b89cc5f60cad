import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payloadSchemas } from '../../utils/messages/protocol.ts';
import { seedToken } from '../sandbox/index.ts';
import { browserName, Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { pressSend, waitForForm, waitForWords } from './support/popup.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

/** Opens a page on which the toolbar button was pressed, so that the extension may run scripts in it. */
async function openGrantedPage() {
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  return { page, popup };
}

/** Of local, session and sync storage. Firefox shuts nobody out of the first, which therefore holds nothing secret. */
const seenInStorage = {
  chromium: [
    'Access to storage is not allowed from this context.',
    'Access to storage is not allowed from this context.',
    {},
  ],
  firefox: [expect.any(Object), 'no such area', expect.any(Object)],
};

describe('a script in a captured page', () => {
  it('finds the token nowhere', async () => {
    const { page } = await openGrantedPage();
    const seen = await leadclip.driver.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '<all_urls>', active: true });
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: async () => {
          const areas = ['local', 'session', 'sync'] as const;
          const read = async (area: (typeof areas)[number]) =>
            (await chrome.storage[area]?.get().catch((error: Error) => error.message)) ?? 'no such area';
          const stored = await Promise.all(areas.map(read));
          return JSON.stringify([stored, await indexedDB.databases()]);
        },
      });
      return String(injection?.result);
    });
    expect(JSON.parse(seen)).toEqual([seenInStorage[browserName], []]);
    expect(seen).not.toContain(seedToken);
    await page.close();
  });

  it('gets no answer to any message and changes nothing', async () => {
    const { page } = await openGrantedPage();
    const before = leadclip.sandbox.core.requests.length;
    const answers = await leadclip.driver.evaluate(async (types) => {
      const [tab] = await chrome.tabs.query({ url: '<all_urls>', active: true });
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        args: [types],
        func: (names: string[]) =>
          Promise.all(
            names.map((type) =>
              chrome.runtime.sendMessage({ type, payload: {} }).then(
                (answer) => `answered ${JSON.stringify(answer)}`,
                (error: Error) => error.message,
              ),
            ),
          ),
      });
      return injection?.result ?? [];
    }, Object.keys(payloadSchemas));
    expect(answers).toHaveLength(Object.keys(payloadSchemas).length);
    for (const answer of answers) expect(answer).toContain('Refused: not from a page of this extension.');
    expect(leadclip.sandbox.core.requests).toHaveLength(before);
    await page.close();
  });
});

describe('the token', () => {
  it('travels in one header to one host and stands in no page', async () => {
    const { page, popup } = await openGrantedPage();
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    for (const { headers, ...rest } of leadclip.sandbox.core.requests) {
      const { 'x-api-token': token, host, ...others } = headers;
      expect([token, host]).toEqual(['<right token>', 'api.pipedrive.com']);
      expect(JSON.stringify([rest, others])).not.toContain('token>');
    }
    expect(await popup.content()).not.toContain(seedToken);
    expect(await page.content()).not.toContain(seedToken);
    const options = await leadclip.openOwnPage('options.html');
    await waitForWords(options, 'Connected as');
    expect(await options.content()).not.toContain(seedToken);
    await options.close();
    await page.close();
  });

  it('is gone after disconnecting', async () => {
    const options = await leadclip.openOwnPage('options.html');
    await options.locator('text/Disconnect').click();
    await options.waitForSelector('input[type=password]');
    const stored = await options.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const opening = indexedDB.open('leadclip-connection');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('connection').objectStore('connection').getAll();
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    expect(stored).toEqual([]);
    await options.close();
  });
});
