import * as fc from 'fast-check';
import type { FaultOrder } from '../../sandbox/index.ts';
import type { Place } from './damage.ts';
import type { Death } from './life.ts';
import { withoutEmail } from './people.ts';

/** One thing that happens in a schedule. `capture` is a position among the schedule's captures. */
export type Event =
  | { do: 'confirm'; capture: number }
  /** The form looks in Pipedrive; that nothing is there holds for whatever is confirmed then. */
  | { do: 'look'; capture: number }
  | { do: 'confirm-in-two-windows'; capture: number }
  | { do: 'confirm-all' }
  | { do: 'send'; death: Death | undefined }
  | { do: 'send-in-two-windows' }
  | { do: 'fault'; fault: FaultOrder }
  | { do: 'wait'; ms: number }
  | { do: 'set-clock'; byMs: number }
  | { do: 'lose-network' | 'regain-network' | 'revoke-token' | 'renew-token' | 'revoke-permission' | 'give-permission' }
  | { do: 'retry'; capture: number }
  | { do: 'discard'; capture: number }
  | { do: 'mend'; capture: number }
  /** The user opens what waits or was refused in the form, and makes it about somebody else, as far as it lets them. */
  | { do: 'edit'; capture: number; person: number; organization: number | undefined }
  /** The user takes back what was sent just now: this capture, or else the next of which that can be said. */
  | { do: 'undo'; capture: number; death: Death | undefined }
  /** The browser ends, a file of its profile is damaged so that a place loses all or what is newest, and it starts again. */
  | { do: 'lose' | 'rewind'; place: Place }
  /** To what `rewind` goes back. */
  | { do: 'remember-disk' }
  /** Somebody deletes in Pipedrive what a capture's person or organization is there. */
  | { do: 'delete'; kind: 'persons' | 'organizations'; position: number };

/** Whose captures they are: positions among a few people and companies, so that captures meet. */
export interface Subject {
  person: number | undefined;
  organization: number | undefined;
  hasNote: boolean;
  /** The user has linked the person, where Pipedrive has them, and adds an e-mail. */
  isLinked: boolean;
}

export interface Schedule {
  subjects: Subject[];
  /** Which persons and organizations Pipedrive has already. */
  known: { persons: number[]; organizations: number[] };
  events: Event[];
}

const second = 1_000;
const hour = 3_600 * second;

/** `LEADCLIP_CAPTURES=5`: how many captures a schedule has at the most. */
const capturesAtMost = Number(process.env.LEADCLIP_CAPTURES ?? 20);

const people = fc.integer({ min: 0, max: 9 });
const withEmail = people.filter((person) => person !== withoutEmail);
const companies = fc.integer({ min: 0, max: 4 });
const captures = fc.integer({ min: 0, max: capturesAtMost - 1 });

const subject: fc.Arbitrary<Subject> = fc
  .record({
    person: fc.option(people, { nil: undefined }),
    organization: fc.option(companies, { nil: undefined }),
    hasNote: fc.boolean(),
    isLinked: fc.boolean(),
  })
  .map((one) => (one.person === undefined && one.organization === undefined ? { ...one, person: 0 } : one));

const whenever = fc.constantFrom('before' as const, 'after' as const);

/** A server that refuses doesn't act; one that fails, or whose answer is lost, may have. Late means up to 35 seconds. */
const effect: fc.Arbitrary<FaultOrder['effect']> = fc.oneof(
  { weight: 3, arbitrary: whenever.map((when) => ({ kind: 'cut' as const, when })) },
  fc.constant({ kind: 'cut-in-body' as const }),
  fc
    .record({ when: whenever, delayMs: fc.integer({ min: 0, max: 35 * second }) })
    .map((slow) => ({ kind: 'slow' as const, ...slow })),
  fc.integer({ min: 0, max: 35 * second }).map((delayMs) => ({ kind: 'late-write' as const, delayMs })),
  fc
    .record({
      when: whenever,
      status: fc.constantFrom(500, 502, 503),
      as: fc.constantFrom('json' as const, 'html' as const),
    })
    .map((error) => ({ kind: 'server-error' as const, ...error })),
  whenever.map((when) => ({ kind: 'redirect' as const, when, location: 'https://other.example/' })),
  fc
    .constantFrom('broken-json' as const, 'empty-body' as const, 'wrong-content-type' as const)
    .map((kind) => ({ kind })),
  fc
    .constantFrom('rate-limited', 'payment-required', 'forbidden', 'blocked', 'answer-twice', 'budget-empty')
    .map((kind) => ({ kind })),
  fc
    .constantFrom(400, 401, 404, 408, 422, 425)
    .map((status) => ({ kind: 'answer' as const, status, body: '{"success":false}' })),
);

/** That something isn't there is a proof of its deletion: no server says so of what it has. */
const isBelievable = ({ effect: fault, method }: FaultOrder) =>
  fault.kind !== 'answer' || fault.status !== 404 || (method !== undefined && method !== 'DELETE');

const anyFault: fc.Arbitrary<FaultOrder> = fc.record(
  {
    effect,
    method: fc.constantFrom('POST', 'POST', 'GET', 'PATCH', 'DELETE'),
    path: fc.constantFrom('/api/v2/persons', '/api/v2/organizations', '/v1/leads', '/v1/notes', '/api/v2/persons/1001'),
    skip: fc.integer({ min: 0, max: 2 }),
    times: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['effect'] },
);

const fault = anyFault.filter(isBelievable);

const death: fc.Arbitrary<Death> = fc.record({
  call: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 600 })),
  side: fc.constantFrom('before', 'after', 'before', 'after', 'fails before', 'fails after'),
});

/** Only where it is asked for: combined with undo, some schedules end with a capture that still waits. */
const damage = fc.record({
  do: fc.constantFrom('lose' as const, 'rewind' as const),
  place: fc.constantFrom('database', 'mirror'),
});

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: captures.map((capture) => ({ do: 'confirm' as const, capture })) },
  captures.map((capture) => ({ do: 'confirm-in-two-windows' as const, capture })),
  { weight: 2, arbitrary: fc.constant({ do: 'confirm-all' as const }) },
  { weight: 4, arbitrary: captures.map((capture) => ({ do: 'look' as const, capture })) },
  { weight: 8, arbitrary: fc.option(death, { nil: undefined }).map((end) => ({ do: 'send' as const, death: end })) },
  fc.constant({ do: 'send-in-two-windows' as const }),
  { weight: 8, arbitrary: fault.map((one) => ({ do: 'fault' as const, fault: one })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 90 * second }).map((ms) => ({ do: 'wait' as const, ms })) },
  fc.constantFrom(hour, 24 * hour).map((ms) => ({ do: 'wait' as const, ms })),
  fc
    .constantFrom(-50 * 365 * 24 * hour, -hour, -30 * second, hour, 50 * 365 * 24 * hour)
    .map((byMs) => ({ do: 'set-clock' as const, byMs })),
  fc
    .constantFrom(
      ...([
        'lose-network',
        'regain-network',
        'revoke-token',
        'renew-token',
        'revoke-permission',
        'give-permission',
      ] as const),
    )
    .map((kind) => ({ do: kind })),
  captures.map((capture) => ({ do: 'retry' as const, capture })),
  captures.map((capture) => ({ do: 'discard' as const, capture })),
  captures.map((capture) => ({ do: 'mend' as const, capture })),
  {
    weight: 3,
    arbitrary: fc
      .record({ capture: captures, person: people, organization: fc.option(companies, { nil: undefined }) })
      .map((change) => ({ do: 'edit' as const, ...change })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ capture: captures, death: fc.option(death, { nil: undefined }) })
      .map((end) => ({ do: 'undo' as const, ...end })),
  },
  ...(process.env.LEADCLIP_DAMAGE ? [damage] : []),
  fc.constant({ do: 'remember-disk' as const }),
  fc.record({
    do: fc.constant('delete' as const),
    kind: fc.constantFrom('persons', 'organizations'),
    position: withEmail,
  }),
);

export const schedule: fc.Arbitrary<Schedule> = fc.record({
  subjects: fc.array(subject, { minLength: 1, maxLength: capturesAtMost, size: 'max' }),
  known: fc.record({
    persons: fc.uniqueArray(withEmail, { maxLength: 4 }),
    organizations: fc.uniqueArray(companies, { maxLength: 2 }),
  }),
  events: fc.array(event, { minLength: 6, maxLength: 30, size: 'max' }),
});
