import type { Page } from 'puppeteer-core';

/** A control of the form, by its label. */
const control = (label: string) => `:is(input, select, textarea)[aria-label="${label}"]`;

export const fieldValue = (popup: Page, label: string): Promise<string> =>
  popup.$eval(control(label), (element) => ('value' in element ? String(element.value) : ''));

/** Once more where the field was drawn anew meanwhile (an emptied title is made again), or what is to be chosen isn't there yet. */
export async function fill(popup: Page, label: string, value: string): Promise<void> {
  for (const start = Date.now(); ; ) {
    await popup.locator(control(label)).fill(value);
    const shown = await fieldValue(popup, label);
    if (shown === value) return;
    if (Date.now() - start > patienceMs) throw new Error(`“${label}” shows “${shown}” instead of “${value}”.`);
  }
}

export async function waitForForm(popup: Page): Promise<void> {
  await popup.waitForSelector('form', { timeout: patienceMs });
}

/** Ctrl+Enter, as a user would. */
export async function pressSend(popup: Page): Promise<void> {
  await popup.keyboard.down('Control');
  await popup.keyboard.press('Enter');
  await popup.keyboard.up('Control');
}

/**
 * On a busy machine a request may look to the outbox as if the browser had sent it twice: then 40 seconds go by before it looks
 * what the request has made, and all is well again. That may happen to each of the four requests of a lead.
 */
export const patienceMs = 240_000;

/** Waits for these words anywhere in the popup. */
export async function waitForWords(popup: Page, words: string, timeout = patienceMs): Promise<void> {
  const isThere = (wanted: string) => document.body.innerText.includes(wanted);
  await popup.waitForFunction(isThere, { timeout }, words).catch(async (cause: Error) => {
    const instead = await popup.evaluate(() => document.body.innerText).catch(() => 'nothing');
    throw new Error(`Waited for “${words}”. The page says: ${instead}`, { cause });
  });
}

export const isMoreOpen = (popup: Page): Promise<boolean> =>
  popup.$eval('details.more', (details) => details.hasAttribute('open'));

/** Opens "More fields", which are not drawn before. */
export async function openMore(popup: Page): Promise<void> {
  if (!(await isMoreOpen(popup))) await popup.locator('details.more > summary').click();
  await popup.waitForSelector('details.more .origin-id');
}
