import type { Capture } from '../../lead/capture.ts';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import type { Journal } from '../record.ts';

/** What was found out or made, to be merged into the journal. */
export type Discovery = Result<Journal> & {
  /** Pipedrive has left out a field of it that the account lacks by now. */
  isFieldGone?: boolean;
};

/** How one kind of entity is made in Pipedrive, once. */
export interface EntityMaker {
  create(capture: Capture, journal: Journal, send: Send): Promise<Discovery>;
  /** After a create request without an answer: finds what it made, or finds that it made nothing. Trusts no clock. */
  recover(capture: Capture, journal: Journal, send: Send): Promise<Discovery>;
}

/** An entity that may be in Pipedrive already, made by others or for another capture. */
export interface SharedEntityMaker extends Omit<EntityMaker, 'recover'> {
  /** @param gone ids that were deleted: the search may know them for a while yet, and a deletion may arrive late */
  look(capture: Capture, journal: Journal, send: Send, gone: readonly number[]): Promise<Discovery>;
  recover(capture: Capture, journal: Journal, send: Send, gone: readonly number[]): Promise<Discovery>;
}

export const absent = { state: 'absent' } as const;
export const found = <Id>(id: Id) => ({ state: 'known', id, how: 'found' }) as const;
export const created = <Id>(id: Id) => ({ state: 'known', id, how: 'created' }) as const;

export function knownId<Id>(progress: { state: string; id?: Id } | undefined): Id | undefined {
  return progress?.state === 'known' ? progress.id : undefined;
}

/** The newest id before ours was asked for, where it was noted. */
export function newestBefore(progress: { state: string; after?: number | undefined } | undefined): number | undefined {
  return progress?.after;
}

/** Names and addresses as Pipedrive's search compares them: whole, without regard to case. */
export const normalText = (text: string) => text.normalize('NFC').trim().toLowerCase();

export function isSameText(one: string | null, other: string | undefined): boolean {
  return one !== null && other !== undefined && other !== '' && normalText(one) === normalText(other);
}

export const digitsOf = (phone: string | undefined) => phone?.replaceAll(/\D/g, '') ?? '';

/** Of several that fit equally, the one that was there first; so every try picks the same. */
export function oldest<Hit extends { id: number }>(hits: Hit[]): Hit | undefined {
  return hits.toSorted((one, other) => one.id - other.id)[0];
}

/** A request that the browser sent twice arrives twice within this. */
const togetherMs = 60_000;

/** Whether Pipedrive made two records at the same time, by its own clock. */
export function isMadeWith(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= togetherMs;
}
