import type { OutboxRecord } from './record.ts';

/** Whoever pressed send has gone on to something else by then. */
export const hadToWaitMs = 60_000;

export interface Told {
  sent: number;
  refused: number;
}

/** What became of captures that had to wait, until it is told: once for all that were sent in one go. */
export function createBurst() {
  let told: Told = { sent: 0, refused: 0 };
  return {
    note(record: OutboxRecord, now: number): void {
      if (now - record.confirmedAt < hadToWaitMs) return;
      // One that Pipedrive wouldn't let be taken back is sent as before.
      if (record.state === 'sent' && !record.undoRefusal) told.sent += 1;
      if (record.state === 'needs-user') told.refused += 1;
    },
    /** @param dueAt when something more will be sent, which then belongs to the same burst @returns nothing while there is nothing to tell */
    take(dueAt: number | undefined, now: number): Told | undefined {
      const goesOn = dueAt !== undefined && dueAt < now + hadToWaitMs / 2;
      if (goesOn || told.sent + told.refused === 0) return undefined;
      const all = told;
      told = { sent: 0, refused: 0 };
      return all;
    },
  };
}
