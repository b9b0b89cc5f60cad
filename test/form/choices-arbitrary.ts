import * as fc from 'fast-check';
import type { CustomEntry, CustomField } from '../../utils/lead/custom-field.ts';
import { addDays } from '../../utils/lead/date.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { visibilities } from '../../utils/lead/standing-choices.ts';
import { directory } from './offered.ts';

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', ' ', '0', '-1', '1e9'));

/** Ordinary often enough that many drafts go out. */
const mostly = <Ordinary>(ordinary: fc.Arbitrary<Ordinary>) =>
  fc.oneof({ weight: 9, arbitrary: ordinary }, { weight: 1, arbitrary: anything });

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value.toFixed(2));
const currency = fc.constantFrom('', ...directory.currencies.map(({ code }) => code));
const someOf = (ids: number[]) => fc.subarray(ids).map((chosen) => chosen.join(','));

/** What a careful user enters. */
export function ordinaryEntry({ type, options }: CustomField): fc.Arbitrary<CustomEntry> {
  const ids = options.map(({ id }) => id);
  const users = directory.users.map(({ id }) => id);
  const first: Record<CustomField['type'], fc.Arbitrary<string>> = {
    varchar: fc.string({ maxLength: 255 }),
    varchar_auto: fc.string({ maxLength: 255 }),
    phone: fc.string({ maxLength: 255 }),
    text: fc.string({ maxLength: 2_000 }),
    address: fc.string({ maxLength: 255 }),
    double: number,
    monetary: number,
    date: day,
    daterange: day,
    time,
    timerange: time,
    enum: fc.constantFrom(...ids, '').map(String),
    set: someOf(ids),
    user: fc.constantFrom(...users).map(String),
    people: fc.integer({ min: 1 }).map(String),
    org: fc.integer({ min: 1 }).map(String),
  };
  return fc.record({ first: first[type], second: second[type] ?? fc.constant('') });
}

const second: Partial<Record<CustomField['type'], fc.Arbitrary<string>>> = {
  monetary: currency,
  daterange: day,
  timerange: time,
};

/** What any user enters: careful ones, careless ones, and pages that paste. */
const entryOf = (field: CustomField): fc.Arbitrary<CustomEntry> =>
  fc.oneof(
    { weight: 40, arbitrary: ordinaryEntry(field) },
    { weight: 1, arbitrary: fc.record({ first: anything, second: anything }) },
  );

const customFields = fc.record(Object.fromEntries(directory.customFields.map((field) => [field.key, entryOf(field)])));

/** All that the form holds beside person, organization and note. */
export const anyChoices: fc.Arbitrary<Partial<Draft>> = fc.record({
  amount: mostly(number),
  currency: mostly(currency),
  ownerId: fc.constantFrom(null, 501, 502, 999),
  labelIds: fc.subarray([...directory.labels.map(({ id }) => id), 'gone']),
  channel: fc.constantFrom(null, 1, 4, 99),
  channelId: mostly(fc.constant(null)),
  visibleTo: fc.constantFrom(...visibilities),
  expectedCloseDate: mostly(day),
  wasSeen: fc.boolean(),
  title: mostly(fc.constant(null)),
  customFields,
});
