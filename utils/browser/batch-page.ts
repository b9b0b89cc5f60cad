import { browser } from 'wxt/browser';
import { rowsOfDrafts } from '../batch/row.ts';
import { sharedFrom } from '../batch/shared.ts';
import type { Draft } from '../lead/draft.ts';
import type { StandingChoices } from '../lead/standing-choices.ts';
import { batchStore } from './batch-store.ts';

const parameter = 'batch';

/** Opens the page for several at once; without an id it begins with a file. */
export async function openBatchPage(batchId?: string): Promise<void> {
  const query = batchId === undefined ? '' : `?${parameter}=${batchId}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/batch.html${query}`) });
}

/** Hands a page's people over to the page for several at once, and opens it. */
export async function openBatchOf(drafts: Draft[], choices: StandingChoices): Promise<void> {
  const batchId = crypto.randomUUID();
  const batch = { rows: rowsOfDrafts(drafts), shared: sharedFrom(choices), isConfirmed: false };
  await batchStore(batchId).save(batch);
  await openBatchPage(batchId);
}

/** The batch that the page is about; `undefined` where its address names none. */
export function batchIdIn(search: string): string | undefined {
  const id = new URLSearchParams(search).get(parameter) ?? '';
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : undefined;
}

/** So that a reloaded page finds its batch again. */
export const nameBatchInAddress = (batchId: string): void => history.replaceState(null, '', `?${parameter}=${batchId}`);
