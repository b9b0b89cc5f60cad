import * as v from 'valibot';

const milliseconds = v.pipe(v.number(), v.minValue(0));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
const headers = v.exactOptional(v.record(v.string(), v.string()), {});
/** Before the write: it doesn't happen. After it: it stands, but the client is not told so. */
const when = v.exactOptional(v.picklist(['before', 'after']), 'before');
const after = v.exactOptional(v.picklist(['before', 'after']), 'after');

const effect = v.variant('kind', [
  /** The connection breaks without an answer. */
  v.strictObject({ kind: v.literal('cut'), when }),
  /** The head and half of the true answer arrive, then the connection breaks. */
  v.strictObject({ kind: v.literal('cut-in-body') }),
  /** The answer comes late; `before`: the write itself is late, too, and happens even if the client has gone. */
  v.strictObject({ kind: v.literal('slow'), when, delayMs: milliseconds }),
  /** The connection breaks at once, the write happens later. */
  v.strictObject({ kind: v.literal('late-write'), delayMs: milliseconds }),
  /** Any answer at all. */
  v.strictObject({ kind: v.literal('answer'), when, status, headers, body: v.exactOptional(v.string(), '') }),
  v.strictObject({ kind: v.literal('rate-limited'), when, headers }),
  /** 402: the company's account is not open. */
  v.strictObject({ kind: v.literal('payment-required'), when }),
  /** 403 in JSON: a right is missing. */
  v.strictObject({ kind: v.literal('forbidden'), when }),
  /** 403 as a web page: what Cloudflare shows to a client that went on after 429. */
  v.strictObject({ kind: v.literal('blocked'), when }),
  v.strictObject({
    kind: v.literal('server-error'),
    when,
    status: v.exactOptional(v.pipe(status, v.minValue(500)), 500),
    as: v.exactOptional(v.picklist(['json', 'html']), 'json'),
  }),
  v.strictObject({
    kind: v.literal('redirect'),
    when,
    status: v.exactOptional(v.picklist([301, 302, 303, 307, 308]), 307),
    location: v.string(),
  }),
  /** These four change the true answer, so the write has happened unless they say `before`. */
  v.strictObject({ kind: v.literal('broken-json'), when: after }),
  v.strictObject({ kind: v.literal('empty-body'), when: after }),
  v.strictObject({ kind: v.literal('wrong-content-type'), when: after }),
  v.strictObject({ kind: v.literal('previous-answer'), when: after }),
  /** The same answer twice on one connection. */
  v.strictObject({ kind: v.literal('answer-twice') }),
  /** The day's tokens are used up, for this request and until midnight. */
  v.strictObject({ kind: v.literal('budget-empty') }),
]);

const chance = v.strictObject({
  /** From 0 to 1. */
  of: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  seed: v.exactOptional(v.number(), 1),
});

export const faultSchema = v.strictObject({
  effect,
  method: v.exactOptional(v.pipe(v.string(), v.toUpperCase())),
  /** The start of the path, version included; `*` stands for one part: `/v1/leads/*`. */
  path: v.exactOptional(v.string()),
  /** Leaves so many matching requests alone first. */
  skip: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** How often it strikes; `null`: for ever. */
  times: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), 1),
  chance: v.exactOptional(chance),
});

export type FaultEffect = v.InferOutput<typeof effect>;
/** As written by a test. */
export type FaultOrder = v.InferInput<typeof faultSchema>;
export type Fault = v.InferOutput<typeof faultSchema>;
