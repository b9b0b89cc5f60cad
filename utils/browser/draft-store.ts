import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { draftSchema } from '../lead/draft.ts';

/** A draft as it is kept. */
const keptDraftSchema = v.strictObject({
  draft: draftSchema,
  /** From the moment it was handed to the outbox. */
  isConfirmed: v.boolean(),
  /** In ms since 1970: it is kept only because it can still be taken back. */
  sentAt: v.optional(v.number()),
});
export type KeptDraft = v.InferOutput<typeof keptDraftSchema>;

/**
 * Drafts of one tab and address, the current one last. Right-clicking something else while a draft is unsent begins a new
 * one and keeps the old. In `storage.session`: in memory only, out of reach of content scripts, gone with the browser.
 */
export interface DraftStore {
  load(): Promise<KeptDraft[]>;
  save(drafts: KeptDraft[]): Promise<void>;
}

export function draftStore(tabId: number, address: string): DraftStore {
  const key = `draft:${tabId}:${address}`;
  return {
    async load() {
      const stored = await browser.storage.session.get(key);
      const parsed = v.safeParse(v.array(keptDraftSchema), stored[key]);
      return parsed.success ? parsed.output : [];
    },
    async save(drafts) {
      if (drafts.length > 0) await browser.storage.session.set({ [key]: drafts });
      else await browser.storage.session.remove(key);
    },
  };
}
