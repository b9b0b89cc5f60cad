import * as v from 'valibot';
import { type Capture, capturedPageSchema } from './capture.ts';
import { pageAddress } from './page-address.ts';
import { type Receipt, receiptSchema } from './receipt.ts';

/** What is remembered of a capture that was sent, as long as the user wants a history. */
export const historyEntrySchema = v.strictObject({
  id: v.string(),
  /** When it was sent, in ms since 1970. */
  at: v.number(),
  title: v.string(),
  person: v.optional(v.string()),
  organization: v.optional(v.string()),
  /** `url` as `pageAddress` has it: by that the page is known again. */
  page: v.optional(capturedPageSchema),
  receipt: receiptSchema,
});
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

/** Older ones are dropped. */
export const historyMaxLength = 500;

export function historyEntryFrom(capture: Capture, receipt: Receipt, at: number): HistoryEntry {
  const url = pageAddress(capture.page?.url ?? '');
  return {
    id: capture.id,
    at,
    title: capture.lead.title,
    ...(capture.person && { person: capture.person.name }),
    ...(capture.organization && { organization: capture.organization.name }),
    ...(capture.page && url !== undefined && { page: { title: capture.page.title, url } }),
    receipt,
  };
}

/** Those in which each of the words occurs somewhere, in the same order. */
export function searchHistory(history: HistoryEntry[], text: string): HistoryEntry[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return history;
  return history.filter(({ title, person = '', organization = '', page }) => {
    const texts = plain([title, person, organization, page?.title, page?.url].join('\n'));
    return words.every((word) => texts.includes(word));
  });
}

/** Without case and accents: who searches for "jose" means José, too. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
