import * as v from 'valibot';
import { entities, isOpen, type Journal, journalSchema, type OutboxRecord } from './record.ts';

const tombstoneSchema = v.strictObject({
  id: v.string(),
  journal: journalSchema,
  /** When the capture was discarded, in ms since 1970. */
  at: v.number(),
});

/**
 * What stays of a discarded capture: ids only. Its draft may still be open in a popup, and confirmed again it goes on from
 * here. A mirror that has lost its last changes doesn't bring it back.
 */
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;

/** No form stays open for as long. Captures that are over are known for as long, too. */
export const tombstoneLifeMs = 30 * 24 * 60 * 60 * 1_000;

export function tombstoneOf(record: OutboxRecord | undefined, at: number): Tombstone | undefined {
  if (!isOpen(record)) return undefined;
  const journal = { ...record.journal };
  for (const entity of entities) {
    if (journal[entity]?.state === 'absent') delete journal[entity];
  }
  return { id: record.id, journal, at };
}

export function journalIn(stored: unknown): Journal | undefined {
  return readable(stored)?.journal;
}

function readable(stored: unknown): Tombstone | undefined {
  const parsed = v.safeParse(tombstoneSchema, stored);
  return parsed.success ? parsed.output : undefined;
}
