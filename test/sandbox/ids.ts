import { seededRandom } from './random.ts';

export type NumberedKind = 'person' | 'organization' | 'note';

/** Leads and labels have UUIDs, everything else integers (OpenAPI v1 and v2). */
export interface Ids {
  /** @param now what the UUID says of its time */
  uuid(now: number): string;
  number(kind: NumberedKind): number;
}

/** The ranges don't meet, so that a person's id sent as an organization's is noticed at once. */
const firstNumbers: Record<NumberedKind, number> = { person: 1001, organization: 20_001, note: 300_001 };

export function sequentialIds(seed = 1): Ids {
  const random = seededRandom(seed);
  const next = { ...firstNumbers };
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return {
    // Version 1, like the UUIDs in Pipedrive's documentation, whose times are those of the records they stand for.
    uuid: (now) => {
      const ticks =
        (BigInt(Math.floor(now)) - BigInt(Date.UTC(1582, 9, 15))) * 10_000n + BigInt(Math.floor(random() * 10_000));
      const time = ticks.toString(16).padStart(15, '0');
      return `${time.slice(7)}-${time.slice(3, 7)}-1${time.slice(0, 3)}-8${hex(3)}-0242ac120002`;
    },
    number: (kind) => next[kind]++,
  };
}
