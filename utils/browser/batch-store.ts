import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { rowsSchema } from '../batch/row.ts';
import { sharedSchema } from '../batch/shared.ts';

/** A batch that is being made; `isConfirmed` from the moment its captures are handed to the outbox. */
const keptBatchSchema = v.strictObject({ rows: rowsSchema, shared: sharedSchema, isConfirmed: v.boolean() });
export type KeptBatch = v.InferOutput<typeof keptBatchSchema>;

/**
 * One batch on its way from the popup to its page, and through the page's reloads. In `storage.session`: in memory only, out
 * of reach of content scripts, gone with the browser. The page's address holds nothing but its id.
 */
export interface BatchStore {
  load(): Promise<KeptBatch | undefined>;
  save(batch: KeptBatch): Promise<void>;
  clear(): Promise<void>;
}

export function batchStore(batchId: string): BatchStore {
  const key = `batch:${batchId}`;
  return {
    async load() {
      const stored = await browser.storage.session.get(key);
      const parsed = v.safeParse(keptBatchSchema, stored[key]);
      return parsed.success ? parsed.output : undefined;
    },
    save: (batch) => browser.storage.session.set({ [key]: batch }),
    clear: () => browser.storage.session.remove(key),
  };
}
