import * as v from 'valibot';
import { captureSchema } from '../lead/capture.ts';
import { type Entity, entities, receiptSchema } from '../lead/receipt.ts';

export { type Entity, entities };

/** What captures may have in common, and others may have made, or deleted. */
export type SharedEntity = Extract<Entity, 'organization' | 'person'>;

/** Where a person has no e-mail to be known by: the newest person's id before ours was asked for. Ours gets a higher one. */
const after = v.optional(v.number());

/**
 * How far one entity has come.
 * - `absent`: looked for, not there.
 * - `asked`: a create request was about to go out at `at` (ms since 1970), or was given up then; its answer isn't known.
 * - `known`: Pipedrive has it; it is never created again.
 */
const progressSchema = <Id extends v.GenericSchema>(id: Id) =>
  v.variant('state', [
    v.strictObject({ state: v.literal('absent'), after }),
    v.strictObject({ state: v.literal('asked'), at: v.number(), after }),
    v.strictObject({ state: v.literal('known'), id, how: v.picklist(['found', 'created']) }),
  ]);
export const sharedProgressSchema = progressSchema(v.number());
export type SharedProgress = v.InferOutput<typeof sharedProgressSchema>;

export const journalSchema = v.strictObject({
  organization: v.optional(sharedProgressSchema),
  person: v.optional(sharedProgressSchema),
  lead: v.optional(progressSchema(v.string())),
  note: v.optional(progressSchema(v.number())),
  /** To a person who is linked; the id is that person's. */
  additions: v.optional(progressSchema(v.number())),
});
export type Journal = v.InferOutput<typeof journalSchema>;

const words = v.string();
// Not every storage keeps a member that is undefined.
const numberOrNone = v.optional(v.number(), () => undefined);
const textOrNone = v.optional(v.string(), () => undefined);
export const failureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['not-connected', 'locked', 'offline', 'no-permission', 'unreachable', 'blocked', 'unauthorized']),
  }),
  v.strictObject({ kind: v.literal('server'), status: v.number() }),
  v.strictObject({ kind: v.picklist(['limited', 'spent']), retryAfterMs: numberOrNone }),
  v.strictObject({ kind: v.picklist(['suspended', 'forbidden']), words }),
  v.strictObject({
    kind: v.literal('refused'),
    status: v.number(),
    words,
    field: textOrNone,
  }),
  v.strictObject({ kind: v.literal('gone'), entity: v.picklist(['person', 'organization']) }),
]);

const common = {
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  confirmedAt: v.number(),
  /** What it was confirmed together with; stays when it is sent. */
  batchId: v.optional(v.pipe(v.string(), v.uuid())),
  /** The database has lost records since: others that use what this one has made may be unknown. */
  hasLostOthers: v.optional(v.literal(true)),
};

/** By id, what Pipedrive had once and has no more, since the user last tried. */
const goneSchema = v.strictObject({ organization: v.optional(v.number()), person: v.optional(v.number()) });

const content = {
  capture: captureSchema,
  journal: journalSchema,
  tries: v.number(),
  gone: v.optional(goneSchema),
  /** See the receipt. */
  isFieldGone: v.optional(v.literal(true)),
};

const waitingSchema = v.strictObject({
  ...common,
  ...content,
  state: v.literal('waiting'),
  /** ms since 1970. */
  dueAt: v.number(),
  /** Why the last try came to nothing; absent before the first. */
  reason: v.optional(failureSchema),
});

/** Waits for the user to let its batch go on; never due by itself. */
const heldSchema = v.strictObject({
  ...common,
  ...content,
  state: v.literal('held'),
  reason: v.optional(failureSchema),
});

const needsUserSchema = v.strictObject({
  ...common,
  ...content,
  state: v.literal('needs-user'),
  reason: failureSchema,
});

/** Nothing of the captured people is kept once Pipedrive has them. */
const sentSchema = v.strictObject({
  ...common,
  state: v.literal('sent'),
  sentAt: v.number(),
  receipt: receiptSchema,
  /** Why Pipedrive wouldn't let it be taken back. */
  undoRefusal: v.optional(failureSchema),
});

/**
 * How far the deletion of one entity has come.
 * - `due`: to be deleted, if nothing else uses it by then.
 * - `asked`: a request to delete it was about to go out; from then on no capture is linked to it.
 * - `gone`: Pipedrive has it no more.
 * - `kept`: another capture uses it.
 * - `refused`: Pipedrive wouldn't delete it.
 */
const undoStepSchema = v.optional(v.picklist(['due', 'asked', 'gone', 'kept', 'refused']));
const undoStepsSchema = v.strictObject({
  lead: undoStepSchema,
  note: undoStepSchema,
  person: undoStepSchema,
  organization: undoStepSchema,
  additions: undoStepSchema,
});

const undoContent = {
  sentAt: v.number(),
  receipt: receiptSchema,
  /** One for each entity that the capture has created. */
  steps: undoStepsSchema,
  /** Pipedrive's words about what it refused to delete. */
  refusal: v.optional(failureSchema),
};

const undoingSchema = v.strictObject({
  ...common,
  ...undoContent,
  state: v.literal('undoing'),
  tries: v.number(),
  /** ms since 1970. */
  dueAt: v.number(),
  reason: v.optional(failureSchema),
});

/** Taken back. What was made stays known by its id, so that nothing is linked to it any more. */
const undoneSchema = v.strictObject({ ...common, ...undoContent, state: v.literal('undone') });

/** One capture in the outbox, as it is stored. */
export const recordSchema = v.variant('state', [
  waitingSchema,
  heldSchema,
  needsUserSchema,
  sentSchema,
  undoingSchema,
  undoneSchema,
]);

export type OutboxRecord = v.InferOutput<typeof recordSchema>;
export type WaitingRecord = v.InferOutput<typeof waitingSchema>;
export type HeldRecord = v.InferOutput<typeof heldSchema>;
export type NeedsUserRecord = v.InferOutput<typeof needsUserSchema>;
export type SentRecord = v.InferOutput<typeof sentSchema>;
export type UndoingRecord = v.InferOutput<typeof undoingSchema>;
export type UndoneRecord = v.InferOutput<typeof undoneSchema>;

/** What is on its way into Pipedrive, with all that was captured. */
export type OpenRecord = WaitingRecord | HeldRecord | NeedsUserRecord;
/** What has something to send, and a time for it. */
export type DueRecord = WaitingRecord | UndoingRecord;

export const isOpen = (record: OutboxRecord | undefined): record is OpenRecord =>
  record?.state === 'waiting' || record?.state === 'held' || record?.state === 'needs-user';
export const isDue = (record: OutboxRecord | undefined): record is DueRecord =>
  record?.state === 'waiting' || record?.state === 'undoing';
