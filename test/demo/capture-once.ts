import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { Leadclip } from '../e2e/support/leadclip.ts';
import { pressSend, waitForForm, waitForWords } from '../e2e/support/popup.ts';

/** Makes one lead in a headless browser, with pictures of each step; prints the lead as JSON on the last line. */
export async function captureOnce(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const leadclip = await Leadclip.start();
  try {
    await leadclip.connect();
    const page = await leadclip.browser.newPage();
    await page.goto(`${leadclip.sandbox.httpUrl}/sample/profile`);
    const popup = await leadclip.pressToolbarButton(page);
    await waitForForm(popup);
    await picture(popup, `${folder}/popup-before`);
    await pressSend(popup);
    await waitForWords(popup, 'The lead is in Pipedrive.');
    await picture(popup, `${folder}/popup-after`);
    await pictureOfInbox(leadclip, `${folder}/inbox`);
    const [lead] = leadclip.sandbox.core.state().leads;
    if (!lead) throw new Error('The popup said "sent", but the sandbox has no lead.');
    process.stderr.write(`Pictures are in ${folder}/.\n`);
    process.stdout.write(`${JSON.stringify(lead)}\n`);
  } finally {
    await leadclip.stop();
  }
}

async function pictureOfInbox(leadclip: Leadclip, path: string): Promise<void> {
  const inbox = await leadclip.browser.newPage();
  await inbox.setViewport({ width: 1100, height: 620 });
  await inbox.goto(`${leadclip.sandbox.httpUrl}/`);
  await inbox.waitForFunction(() => document.body.innerText.includes('Leads'));
  await inbox.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await inbox.screenshot({ path: `${path}.png` });
}

/** The popup as it looks in the light and in the dark. */
async function picture(popup: Page, path: string): Promise<void> {
  for (const [scheme, suffix] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const element = await popup.$('.popup');
    await element?.screenshot({ path: `${path}${suffix}.png` });
  }
}
