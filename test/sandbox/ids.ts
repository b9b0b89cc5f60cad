import { seededRandom } from './random.ts';

export type NumberedKind = 'person' | 'organization' | 'note';

/** Leads and labels have UUIDs, everything else integers (OpenAPI v1 and v2). */
export interface Ids {
  uuid(): string;
  number(kind: NumberedKind): number;
}

/** The ranges don't meet, so that a person's id sent as an organization's is noticed at once. */
const firstNumbers: Record<NumberedKind, number> = { person: 1001, organization: 20_001, note: 300_001 };

export function sequentialIds(seed = 1): Ids {
  const random = seededRandom(seed);
  const next = { ...firstNumbers };
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return {
    // Version 1 in looks, like the UUIDs in Pipedrive's documentation.
    uuid: () => `${hex(8)}-${hex(4)}-11f0-8${hex(3)}-0242ac120002`,
    number: (kind) => next[kind]++,
  };
}
