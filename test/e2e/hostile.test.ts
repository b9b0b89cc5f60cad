import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, seedToken, startSandbox } from '../sandbox/index.ts';
import { Leadclip } from './support/leadclip.ts';
import { fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/** Each would leave a mark if it were taken for more than text. */
const attacks = [
  '<script>document.title="broken"</script>',
  '<img src=x onerror="document.title=\'broken\'">',
  '<svg onload="document.title=\'broken\'">',
  '"><iframe srcdoc="<script>top.document.title=\'broken\'</script>"></iframe>',
  '\'"--></style></script><b id=broken>',
  '<a href="javascript:document.title=\'broken\'">x</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror="document.title=\'broken\'">',
  '{{constructor.constructor("document.title=\'broken\'")()}}',
  '</textarea><b id=broken>',
  "&lt;img src=x onerror=&quot;document.title='broken'&quot;&gt;",
];
const attack = attacks.join(' ');
const screens = ['welcome.html', 'options.html', 'options.html#history', 'outbox.html', 'batch.html', 'sidepanel.html'];

let leadclip: Leadclip;
/** Somebody else's server, which the browser could reach. */
let elsewhere: Sandbox;

beforeAll(async () => {
  [leadclip, elsewhere] = await Promise.all([Leadclip.start(), startSandbox()]);
  await leadclip.connect();
});
afterAll(() => Promise.all([leadclip.stop(), elsewhere.close()]));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page whose every value is an attack, as mark-up writes it that means it as text. */
const hostilePage = (name: string) => ({
  url: `https://hostile.example/${name}`,
  html: `<!doctype html><title>${escaped(attack)}</title>
    <script type="application/ld+json">${JSON.stringify({
      '@type': 'Person',
      name: `Jane ${name} Roe`,
      jobTitle: attack,
      email: `jane@${name}.example`,
      url: 'javascript:document.title="broken"',
      worksFor: { '@type': 'Organization', name: `Firm ${attack}` },
    }).replaceAll('<', '\\u003c')}</script><p>${escaped(attack)}</p>`,
});

/** Counts what the content security policy forbids from now on. */
const watch = (page: Page) =>
  page.evaluate(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      document.body.dataset.violations = `${document.body.dataset.violations ?? ''} ${violatedDirective} ${sample}`;
    });
  });

/** Whatever an attack has left on a screen. */
const marks = (page: Page) =>
  page.evaluate(() => ({
    title: document.title.includes('broken'),
    elements: [
      ...document.querySelectorAll('#broken, iframe, script:not([src]), [onerror], [onload], [href^="javascript:"]'),
    ].map(({ outerHTML }) => outerHTML),
    violations: document.body.dataset.violations ?? '',
  }));

const unharmed = { title: false, elements: [], violations: '' };

async function openOn(name: string) {
  const page = await leadclip.openPage(hostilePage(name));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await watch(popup);
  return { page, popup };
}

describe('attacks by mark-up', () => {
  it('shown in the popup, refused by Pipedrive, and sent, are text', async () => {
    const { page, popup } = await openOn('refused');
    await fill(popup, 'Note', attack);
    await fill(popup, 'Lead title', 'A title');
    expect(await marks(popup)).toEqual(unharmed);
    const body = JSON.stringify({ success: false, error: attack, error_info: attack });
    leadclip.sandbox.core.addFault({
      effect: { kind: 'answer', status: 403, headers: { 'content-type': 'application/json' }, body },
      method: 'POST',
      path: '/v1/leads',
    });
    await pressSend(popup);
    await waitForWords(popup, 'Your Pipedrive user may not do this.');
    expect(await marks(popup)).toEqual(unharmed);
    await popup.locator('text/Try now').click();
    await waitForWords(popup, 'The lead is in Pipedrive.');
    expect(await marks(popup)).toEqual(unharmed);
    await page.close();
  });

  it('in a note are text to whoever reads its HTML', async () => {
    await expect.poll(() => leadclip.sandbox.core.state().notes).toHaveLength(1);
    const [note] = leadclip.sandbox.core.state().notes;
    const { document } = new JSDOM(String(note?.content)).window;
    const elements = [...document.body.querySelectorAll('*')].map(({ localName }) => localName);
    expect(new Set(elements)).toEqual(new Set(['br']));
    for (const text of attacks) expect(document.body.textContent).toContain(text);
  });

  it.each(screens)('shown in %s are text', async (path) => {
    const { popup, page } = await openOn('waiting');
    await fill(popup, 'Lead title', attack.slice(0, 200));
    leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
    await pressSend(popup);
    await waitForWords(popup, 'Your Pipedrive user may not do this.');
    await leadclip.closePopup();
    const screen = await leadclip.openOwnPage(path);
    await watch(screen);
    await screen.waitForFunction(() => document.body.innerText.length > 40);
    expect(await marks(screen)).toEqual(unharmed);
    await screen.close();
    await page.close();
  });
});

describe('the extension’s own pages', () => {
  it('turn no text into mark-up, and neither they nor the worker reach another host', async () => {
    const screen = await leadclip.openOwnPage('outbox.html');
    const outcome = await leadclip.driver.evaluate(async (address) => {
      return fetch(address).then(
        () => 'reached',
        () => 'refused',
      );
    }, `${elsewhere.httpUrl}/v1/leads`);
    expect(outcome).toBe('refused');
    const tried = await screen.evaluate(async (address) => {
      const thrown = (run: () => void) => {
        try {
          run();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      };
      return {
        markUp: thrown(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        reached: await fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      };
    }, `${elsewhere.httpUrl}/v1/leads`);
    expect(tried).toEqual({ markUp: 'refused', reached: 'refused' });
    expect(elsewhere.core.requests).toEqual([]);
    await screen.close();
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308] as const)('with %i leads the token nowhere', async (status) => {
    const { popup, page } = await openOn(`redirect-${status}`);
    const location = `${elsewhere.httpUrl}/v1/leads`;
    leadclip.sandbox.core.addFault({ effect: { kind: 'redirect', status, location }, method: 'POST' });
    await pressSend(popup);
    await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
    await leadclip.closePopup();
    expect(elsewhere.core.requests).toEqual([]);
    await page.close();
  });
});

describe('the token, after all of this', () => {
  it('stands in its own database and in no other storage of the extension', async () => {
    const screen = await leadclip.openOwnPage('outbox.html');
    const stored = await screen.evaluate(async () => {
      const areas = ['local', 'session', 'sync'] as const;
      const storage = await Promise.all(areas.map(async (area) => [area, await chrome.storage[area].get()]));
      const records: [string, unknown][] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          const reading = database.transaction(store).objectStore(store).getAll();
          await new Promise((resolve) => (reading.onsuccess = resolve));
          records.push([name, reading.result]);
        }
        database.close();
      }
      const text = (value: unknown) => JSON.stringify(value) ?? '';
      return {
        storage: text([storage, { ...localStorage }, location.href]),
        records: records.map(([name, record]) => [name, text(record)]),
      };
    });
    expect(stored.storage).not.toContain(seedToken);
    const holding = stored.records.filter(([, record]) => record?.includes(seedToken)).map(([name]) => name);
    expect(holding).toEqual(['leadclip-connection']);
    await screen.close();
  });

  it('went to Pipedrive in one header and nowhere else', () => {
    const { requests } = leadclip.sandbox.core;
    expect(requests.length).toBeGreaterThan(10);
    for (const { headers, answer, answerHeaders, ...rest } of requests) {
      const { 'x-api-token': token, host, ...others } = headers;
      expect([token, host]).toEqual(['<right token>', 'api.pipedrive.com']);
      expect(JSON.stringify([rest, others])).not.toContain('token>');
    }
  });
});
