import { browser } from 'wxt/browser';
import type { Counts } from '../outbox/store.ts';

const colours = { waiting: '#5b6472', needsUser: '#c2410c' };

/** Shows on the toolbar button how many captures are not in Pipedrive yet; another colour when one needs the user. */
export async function showCounts({ waiting, needsUser }: Counts): Promise<void> {
  const open = waiting + needsUser;
  await browser.action.setBadgeBackgroundColor({ color: needsUser > 0 ? colours.needsUser : colours.waiting });
  await browser.action.setBadgeText({ text: badgeText(open) });
}

/** Four characters fit. */
const badgeText = (open: number) => (open > 999 ? '999+' : open > 0 ? String(open) : '');
