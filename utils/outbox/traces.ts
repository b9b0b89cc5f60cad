import type { Capture } from '../lead/capture.ts';
import { normalText } from './entities/entity.ts';
import {
  type Entity,
  isOpen,
  type OutboxRecord,
  type SharedEntity,
  type SharedProgress,
  type UndoingRecord,
} from './record.ts';

/**
 * What a request of ours to create a shared entity has left, or may have left, in Pipedrive. Its searches don't know a
 * record for some seconds, so the outbox asks its own traces first: two captures of one new person make one person.
 * Or (`absent`) that the form has looked and found nothing, which needn't be looked for once more.
 */
export interface Trace {
  /** What the entity is known by: `person jane@firm.example`. */
  key: string;
  progress: SharedProgress;
  /** When it was left, in ms since 1970. */
  at: number;
}

/** Long enough for any search to know what was made; then the trace goes, and what it says of people with it. */
export const traceLifeMs = 10 * 60 * 1_000;

/** Additions only while their answer is awaited: a late one would overwrite what another capture adds meanwhile. */
const traced = ['organization', 'person', 'additions'] as const;

/** What the entity is known by; nothing for what belongs to one capture alone. */
export function traceKeys(capture: Capture, entity: Entity): string[] {
  if (entity === 'organization' && capture.organization) return [organizationKey(capture.organization.name)];
  if (entity === 'person' && hasNameAlone(capture)) return [namelessKey(capture.person?.name ?? '')];
  if (entity === 'person') return (capture.person?.emails ?? []).map(({ value }) => personKey(value));
  if (entity === 'additions') return [`additions ${capture.person?.existingId}`];
  return [];
}

/** By a name nobody is known: what is left under it says only which persons of that name were there before. */
export const namelessKey = (name: string) => `nameless ${normalText(name)}`;
export const hasNameAlone = ({ person }: Capture): boolean => person?.emails.length === 0;
export const personKey = (email: string) => `person ${normalText(email)}`;
export const organizationKey = (name: string) => `organization ${normalText(name)}`;

/** What a commit leaves: a trace of each entity that was asked for or made. */
export function tracesLeft(record: OutboxRecord, at: number): Trace[] {
  if (!isOpen(record)) return [];
  return traced.flatMap((entity) => {
    const progress = record.journal[entity];
    const isMade = entity !== 'additions' && progress?.state === 'known' && progress.how === 'created';
    const isOurDoing = progress?.state === 'asked' || isMade;
    return isOurDoing ? traceKeys(record.capture, entity).map((key) => ({ key, progress, at })) : [];
  });
}

/** The traces that a commit proves wrong: what was asked for `before` and has come to nothing, or was there and is gone. */
export function tracesRefuted(before: OutboxRecord | undefined, record: OutboxRecord): Omit<Trace, 'at'>[] {
  if (!isOpen(before) || !isOpen(record)) return [];
  return traced.flatMap((entity) => {
    const progress = before.journal[entity];
    const after = record.journal[entity]?.state;
    const isOver = after === 'absent' || (entity === 'additions' && after === 'known');
    const isRefuted = (progress?.state === 'asked' && isOver) || (progress?.state === 'known' && after !== 'known');
    return isRefuted ? traceKeys(before.capture, entity).map((key) => ({ key, progress })) : [];
  });
}

/** The attempt that the trace tells of, or what has come of it, not of a later one. */
export function isOfSameAttempt(one: SharedProgress, other: SharedProgress): boolean {
  if (one.state === 'known' && other.state === 'known') return one.id === other.id;
  return one.state === 'asked' && other.state === 'asked' && one.at === other.at;
}

/** What was deleted at the user's wish. Whose capture left the trace doesn't matter. */
export function isTakenBackBy({ steps, receipt }: UndoingRecord, { key, progress }: Trace): boolean {
  if (progress.state !== 'known') return false;
  const isGone = (entity: SharedEntity, id: number | undefined) =>
    steps[entity] === 'gone' && key.startsWith(`${entity} `) && progress.id === id;
  return isGone('person', receipt.personId) || isGone('organization', receipt.organizationId);
}
