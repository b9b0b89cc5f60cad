import type { Capture } from '../../lead/capture.ts';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import type { Journal } from '../record.ts';

/** What was found out or made, to be merged into the journal. */
export type Discovery = Result<Journal>;

/** How one kind of entity is made in Pipedrive, once. */
export interface EntityMaker {
  create(capture: Capture, journal: Journal, send: Send): Promise<Discovery>;
  /** After a create request without an answer: finds what it made, or finds that it made nothing. */
  recover(capture: Capture, journal: Journal, askedAt: number, send: Send): Promise<Discovery>;
}

/** An entity that may be in Pipedrive already, made by others. */
export interface SharedEntityMaker extends EntityMaker {
  look(capture: Capture, send: Send): Promise<Discovery>;
}

/** How far Pipedrive's clock and this machine's may differ. */
const clockToleranceMs = 10 * 60 * 1_000;

export const absent = { state: 'absent' } as const;
export const found = <Id>(id: Id) => ({ state: 'known', id, how: 'found' }) as const;
export const created = <Id>(id: Id) => ({ state: 'known', id, how: 'created' }) as const;

export function knownId<Id>(progress: { state: string; id?: Id } | undefined): Id | undefined {
  return progress?.state === 'known' ? progress.id : undefined;
}

/** Names and addresses as Pipedrive's search compares them: whole, without regard to case. */
export function isSameText(one: string | null, other: string | undefined): boolean {
  const normal = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return one !== null && other !== undefined && other !== '' && normal(one) === normal(other);
}

/** Of several that fit equally, the one that was there first; so every try picks the same. */
export function oldest<Hit extends { id: number }>(hits: Hit[]): Hit | undefined {
  return hits.toSorted((one, other) => one.id - other.id)[0];
}

/** @param addTime RFC 3339, as v2 answers it */
export function isMadeSince(addTime: string | undefined, askedAt: number): boolean {
  return addTime !== undefined && Date.parse(addTime) >= askedAt - clockToleranceMs;
}
