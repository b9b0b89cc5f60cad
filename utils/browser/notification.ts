import { browser } from 'wxt/browser';
import type { Told } from '../outbox/burst.ts';

/** One takes the place of the one before. */
const id = 'outbox';

/** Says how many captures that had to wait were sent or refused, and nothing of anybody; where the user allows it. */
export async function notifyOf({ sent, refused }: Told): Promise<void> {
  // Missing until the user has allowed it.
  await browser.notifications?.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: browser.i18n.getMessage('extension_name'),
    message: browser.i18n.getMessage('notify_counts', [String(sent), String(refused)]),
  });
}

/** A click on a notification leads to the outbox. */
export function leadToOutbox(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

const listen = () => browser.notifications?.onClicked.addListener(openOutbox);

async function openOutbox(): Promise<void> {
  await browser.notifications.clear(id);
  await browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') });
}
