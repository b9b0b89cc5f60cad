import { pausesEverything, stopsEverything } from '../pipedrive/failure.ts';
import type { Answers } from './answers.ts';
import { nextPause, type Pause } from './pause.ts';
import { type DueRecord, isDue, type OutboxRecord } from './record.ts';
import type { OutboxStore } from './store.ts';

/** Enough for the limits of the larger plans, as long as most answers come within a fifth of a second. */
const sideBySide = 8;

export interface Rim {
  store: Pick<OutboxStore, 'get' | 'nextDue' | 'pause' | 'lastPause' | 'setPause'>;
  now: () => number;
  /** Runs `work` while nothing runs exclusively. */
  together: (work: () => Promise<void>) => Promise<void>;
  /** Runs `work` while nothing else is being sent. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  advance: (record: DueRecord) => Promise<OutboxRecord>;
  answers: Readonly<Answers>;
  /** When those are due again that have been put off; forgotten with the worker. */
  putOff: Map<string, number>;
  /** Resolves when something more may be due, or Pipedrive has done as it was asked. */
  arrival: () => Promise<void>;
}

type Sending = Map<string, Promise<void>>;

/** More are found by their times alone. */
const putOffAtMost = 1_000;

/**
 * Sends all that is due. Begins with one capture at a time, and takes one more along for each request that went well, so that
 * what stops everything is met by few.
 */
export async function drain(rim: Rim): Promise<void> {
  const sending: Sending = new Map();
  const errors: unknown[] = [];
  const lastPause = await rim.store.lastPause();
  const before = rim.answers.good;
  const width = () => Math.min(1 + rim.answers.good - before, sideBySide);
  const course: Course = {
    width,
    stoppedUntil: Number.NEGATIVE_INFINITY,
    strikes: 0,
    heardAtStrike: rim.answers.heard,
    lastPause,
  };
  const goesOn = () => isGoingOn(course, rim) && errors.length === 0;
  const note = (error: unknown) => void errors.push(error);
  for (;;) {
    const arrival = rim.arrival();
    while (goesOn() && sending.size < width()) {
      const next = await nextOf(rim, sending).catch(note);
      if (!next) break;
      const { id } = next;
      const sent = sendOne(next, course, rim).catch(note);
      sending.set(
        id,
        sent.finally(() => sending.delete(id)),
      );
    }
    if (sending.size === 0) break;
    await Promise.race([...sending.values(), arrival]);
  }
  if (errors.length > 0) throw errors[0];
}

/** Who has begun goes before who has not: else all would wait for the one that fails most often. */
async function nextOf({ store, now, putOff }: Rim, sending: Sending): Promise<DueRecord | undefined> {
  for (const [id, dueAt] of putOff) {
    if (dueAt > now() || sending.has(id) || (await store.pause(now()))) continue;
    putOff.delete(id);
    const record = await store.get(id);
    if (isDue(record) && record.dueAt <= now()) return record;
  }
  return store.nextDue(now(), sending);
}

interface Course {
  /** How many may be sent side by side by now. */
  width: () => number;
  /** ms since 1970. */
  stoppedUntil: number;
  /** How many have failed since Pipedrive was last heard of. */
  strikes: number;
  heardAtStrike: number;
  /** Over or not, unless something was sent since. */
  lastPause: Pause | undefined;
  /** The one before it. */
  pauseBefore?: Pause | undefined;
}

const isGoingOn = ({ stoppedUntil }: Course, { now }: Rim): boolean => now() >= stoppedUntil;

async function sendOne({ id, state }: DueRecord, course: Course, rim: Rim): Promise<void> {
  // What is taken back must not be taken up by another capture meanwhile.
  const lock = state === 'undoing' ? rim.exclusively : rim.together;
  await lock(async () => {
    const record = await rim.store.get(id);
    // It may have been discarded, mended or put off since it was found.
    if (!isDue(record) || record.state !== state || !isGoingOn(course, rim)) return;
    const ended = await rim.advance(record);
    if (isDue(ended) && rim.putOff.size < putOffAtMost) rim.putOff.set(id, ended.dueAt);
    const hasFailed = isDue(ended) && ended.reason !== record.reason;
    if (hasFailed) return afterFailure(ended, course, rim);
    if (ended.state === 'sent' && course.lastPause && !(await rim.store.pause(rim.now()))) {
      course.lastPause = undefined;
      await rim.store.setPause(undefined);
    }
  });
}

async function afterFailure({ reason, dueAt }: DueRecord, course: Course, { store, now, answers }: Rim) {
  if (!reason) return;
  if (pausesEverything(reason)) {
    // Several that fail side by side are one.
    if (!course.lastPause || course.lastPause.until <= now()) course.pauseBefore = course.lastPause;
    const next = nextPause(course.pauseBefore, reason, { now: now(), dueAt });
    course.lastPause = next;
    const pause = await store.pause(now());
    // Of these, the one that takes longest to be over counts.
    if (!pause || pause.until < next.until) await store.setPause(next);
  }
  course.strikes = answers.heard > course.heardAtStrike ? 0 : course.strikes + 1;
  course.heardAtStrike = answers.heard;
  // An answer that was lost says nothing of the network; as many in a row as may be under way say that it is gone.
  if (reason.kind === 'unreachable' && course.strikes < course.width()) return;
  // What stopped this one would stop the next as well: wait for this one's turn to come again.
  if (stopsEverything(reason)) course.stoppedUntil = Math.max(course.stoppedUntil, dueAt);
}
