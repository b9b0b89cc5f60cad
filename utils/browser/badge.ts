import { browser } from 'wxt/browser';
import type { Counts } from '../outbox/store.ts';

const colours = { waiting: '#5b6472', needsUser: '#c2410c' };

/**
 * Shows on the toolbar button how many captures are not in Pipedrive yet, and by its picture whether one needs the user, or
 * they only wait.
 */
export async function showCounts({ waiting, needsUser }: Counts): Promise<void> {
  const open = waiting + needsUser;
  await browser.action.setBadgeBackgroundColor({ color: needsUser > 0 ? colours.needsUser : colours.waiting });
  await browser.action.setBadgeText({ text: badgeText(open) });
  const picture = `/icons/${needsUser > 0 ? 'needs-you-' : open > 0 ? 'waits-' : ''}`;
  // Firefox has no such call on phones.
  await browser.action.setIcon?.({ path: { 16: `${picture}16.png`, 32: `${picture}32.png` } });
}

/** Four characters fit. */
const badgeText = (open: number) => (open > 999 ? '999+' : open > 0 ? String(open) : '');
