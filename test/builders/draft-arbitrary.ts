import * as fc from 'fast-check';
import { contactLabels, type Draft } from '../../utils/lead/draft.ts';
import { visibilities } from '../../utils/lead/standing-choices.ts';
import { draft } from './draft.ts';

/** What people and pages put into fields: nothing, blanks, ordinary values, hostile ones, far too much. */
const text = fc.oneof(
  fc.constantFrom('', ' ', '\n', '=1+1', '<img src=x onerror=alert(1)>', '\u202eevil', '\ud83d', '😀'.repeat(130)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 200, max: 50_000 }).map((length) => 'x'.repeat(length)),
);

const either = (ordinary: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ordinary) }, text);

const points = (ordinary: string[]) =>
  fc.array(fc.record({ value: either(ordinary), label: fc.constantFrom(...contactLabels) }), { maxLength: 25 });

/** Any draft that the form can hold. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    name: either(['Jane Roe', 'Łukasz Żółć', '']),
    emails: points(['jane@firm.example', 'not an e-mail', '']),
    phones: points(['+44 20 7946 0958', '12', '']),
    jobTitle: either(['Buyer', '']),
    profileUrl: either(['https://people.example/jane', '']),
    location: either(['London', '']),
    organizationName: either(['Firm Ltd', '']),
    organizationAddress: either(['1 Mill Lane, Tartu', '']),
    website: either(['firm.example', 'https://firm.example', 'javascript:alert(1)', '']),
    title: fc.option(either(['Firm Ltd – Jane Roe', '']), { nil: null }),
    amount: either(['1500', '1,500.50', '-3', '1e9', '9'.repeat(400), '']),
    currency: either(['', 'EUR', 'eur', 'NOT A CURRENCY']),
    ownerId: fc.option(fc.integer({ min: 500, max: 503 }), { nil: null }),
    labelIds: fc.array(fc.uuid(), { maxLength: 3 }),
    channel: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    visibleTo: fc.constantFrom(...visibilities),
    expectedCloseDate: either(['', '2026-12-31', '2026-02-31']),
    wasSeen: fc.boolean(),
    channelId: fc.option(either(['firm.example', '']), { nil: null }),
    note: either(['', 'Met at the fair']),
    page: fc.option(fc.record({ title: either(['Our team']), url: either(['https://firm.example/team']) }), {
      nil: null,
    }),
    includePage: fc.boolean(),
  })
  .map(draft);
