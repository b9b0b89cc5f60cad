import * as v from 'valibot';
import { captureSchema } from '../lead/capture.ts';
import { receiptSchema } from '../lead/receipt.ts';

/** What a capture is made of in Pipedrive, in the order in which it is made. */
export const entities = ['organization', 'person', 'lead', 'note', 'additions'] as const;
export type Entity = (typeof entities)[number];

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
export const failureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['not-connected', 'offline', 'no-permission', 'unreachable', 'blocked', 'unauthorized']),
  }),
  v.strictObject({ kind: v.literal('server'), status: v.number() }),
  v.strictObject({ kind: v.picklist(['limited', 'spent']), retryAfterMs: v.union([v.number(), v.undefined()]) }),
  v.strictObject({ kind: v.picklist(['suspended', 'forbidden']), words }),
  v.strictObject({
    kind: v.literal('refused'),
    status: v.number(),
    words,
    field: v.union([v.string(), v.undefined()]),
  }),
  v.strictObject({ kind: v.literal('gone'), entity: v.picklist(['person', 'organization']) }),
]);

const common = {
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  confirmedAt: v.number(),
  /** What it was confirmed together with; stays when it is sent. */
  batchId: v.optional(v.pipe(v.string(), v.uuid())),
};

/** By id, what Pipedrive had once and has no more, since the user last tried. */
const goneSchema = v.strictObject({ organization: v.optional(v.number()), person: v.optional(v.number()) });

const content = {
  capture: captureSchema,
  journal: journalSchema,
  tries: v.number(),
  gone: v.optional(goneSchema),
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
const sentSchema = v.strictObject({ ...common, state: v.literal('sent'), sentAt: v.number(), receipt: receiptSchema });

/** One capture in the outbox, as it is stored. */
export const recordSchema = v.variant('state', [waitingSchema, heldSchema, needsUserSchema, sentSchema]);

export type OutboxRecord = v.InferOutput<typeof recordSchema>;
export type WaitingRecord = v.InferOutput<typeof waitingSchema>;
export type HeldRecord = v.InferOutput<typeof heldSchema>;
export type NeedsUserRecord = v.InferOutput<typeof needsUserSchema>;
export type SentRecord = v.InferOutput<typeof sentSchema>;
