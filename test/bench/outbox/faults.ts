import type { FaultEffect, FaultOrder } from '../../sandbox/index.ts';

/** What may go wrong with a request without anybody having to decide something, and without Pipedrive asking for a pause. */
const effects: FaultEffect[] = [
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'after' },
  { kind: 'cut-in-body' },
  { kind: 'slow', when: 'before', delayMs: 2_000 },
  { kind: 'slow', when: 'after', delayMs: 2_000 },
  { kind: 'late-write', delayMs: 5_000 },
  { kind: 'server-error', when: 'before', status: 503, as: 'html' },
  { kind: 'server-error', when: 'after', status: 500, as: 'json' },
  { kind: 'redirect', when: 'before', status: 307, location: 'https://other.example/' },
  { kind: 'broken-json', when: 'after' },
  { kind: 'empty-body', when: 'after' },
];

export const faultKinds = effects.length;

/** Each kind strikes one request in twenty. */
export const fivePercentOfEach = (): FaultOrder[] =>
  effects.map((effect, index) => ({ effect, times: null, chance: { of: 0.05, seed: index + 1 } }));

/** A capture that shares nothing with the others. */
export function numberedCapture(id: string, number: number) {
  return {
    id,
    person: {
      name: `Jane Roe ${number}`,
      emails: [{ value: `jane${number}@firm.example`, label: 'work' }],
      phones: [{ value: '+1 202 555 0143', label: 'work' }],
      jobTitle: 'Head of Purchasing',
    },
    organization: { name: `Firm ${number} Ltd` },
    lead: { title: `Firm ${number} Ltd – Jane Roe ${number}` },
    note: 'Role: Head of Purchasing\nMet at the trade fair; wants an offer for two machines before the end of the year.',
  };
}
