import { rm } from 'node:fs/promises';
import type { Browser, Page, Target } from 'puppeteer-core';
import { Leadclip } from '../../e2e/support/leadclip.ts';
import { samplePage } from '../../e2e/support/pages.ts';
import { bareExtension } from '../bare-extension.ts';
import { type Row, type RowGroup, sideBySide } from '../row.ts';

const runs = 15;
/** For the caches of the browser to fill. */
const warmUps = 3;

/** Milliseconds until the form is filled and focused, since the click and since the popup's own navigation. */
interface Opening {
  sinceClick: number;
  sinceNavigation: number;
}

const now = () => performance.timeOrigin + performance.now();

async function press(browser: Browser, id: string, page: Page): Promise<Opening> {
  const isPopup = (target: Target) => target.url().startsWith(`chrome-extension://${id}/popup.html`);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not installed.');
  const clickedAt = now();
  await extension.triggerAction(page);
  const popup = await (await browser.waitForTarget(isPopup)).asPage();
  const handle = await popup.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('filled');
    return mark && { at: performance.timeOrigin + mark.startTime, sinceNavigation: mark.startTime };
  });
  const filled = await handle.jsonValue();
  if (!filled) throw new Error('The form was not filled.');
  await popup.close();
  return { sinceClick: filled.at - clickedAt, sinceNavigation: filled.sinceNavigation };
}

/** A profile, with as much else on the page as makes it so large. */
function pageOf(kilobytes: number): { url: string; html: string } {
  const { url, html } = samplePage('company-profile');
  const item = (index: number) =>
    `<article class="news n${index}"><h3><a href="/news/${index}">News of the bakery, part ${index}</a></h3><p>Flour was bought, bread was baked, and <b>rolls</b> were sold.</p></article>`;
  const items: string[] = [];
  for (let size = html.length; size < kilobytes * 1_000; size += item(items.length).length)
    items.push(item(items.length));
  return { url, html: html.replace('</body>', `${items.join('\n')}</body>`) };
}

async function rowsOn(leadclip: Leadclip, bareId: string, name: string, kilobytes: number): Promise<Row[]> {
  const ownId = new URL(leadclip.driver.origin).hostname;
  const page = await leadclip.openPage(pageOf(kilobytes));
  await page.bringToFront();
  const ours: Opening[] = [];
  const bare: Opening[] = [];
  for (let run = 0; run < runs + warmUps; run++) {
    bare.push(await press(leadclip.browser, bareId, page));
    ours.push(await press(leadclip.browser, ownId, page));
  }
  await page.close();
  const timesOf = (openings: Opening[], of: keyof Opening) => openings.slice(warmUps).map((opening) => opening[of]);
  const row = (of: keyof Opening, label: string, bar: Row['bar']): Row =>
    sideBySide({
      label: `popup, ${label}, ${name} page`,
      peer: 'bare extension that shows document.title',
      unit: 'ms',
      measured: timesOf(ours, of),
      floor: timesOf(bare, of),
      bar,
    });
  return [
    row('sinceClick', 'click to filled form', { of: 'ratio', sign: '≤', value: 1.25 }),
    row('sinceNavigation', 'own navigation to filled form', { of: 'measured', sign: '≤', value: 150 }),
  ];
}

/** From the click on the toolbar button until the form is filled and has the focus. */
export default async function popup(): Promise<RowGroup> {
  const bare = await bareExtension();
  const leadclip = await Leadclip.start();
  try {
    await leadclip.connect();
    const bareId = await leadclip.browser.installExtension(bare);
    return {
      rows: [
        ...(await rowsOn(leadclip, bareId, '1 kB', 1)),
        ...(await rowsOn(leadclip, bareId, '60 kB', 60)),
        ...(await rowsOn(leadclip, bareId, '400 kB', 400)),
      ],
      notes: [`Headless Chromium, the build that ships, directory cached; ${runs} presses each, in turn.`],
    };
  } finally {
    await leadclip.stop();
    await rm(bare, { recursive: true });
  }
}
