import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const reference = v.optional(v.nullable(v.object({ id: v.number(), name: v.string() })));
const owner = v.optional(v.nullable(v.object({ id: v.number() })));
const texts = v.optional(v.array(v.string()), []);

const personSchema = v.object({
  type: v.literal('person'),
  id: v.number(),
  name: v.string(),
  emails: texts,
  phones: texts,
  custom_fields: texts,
  organization: reference,
  owner,
});
const organizationSchema = v.object({
  type: v.literal('organization'),
  id: v.number(),
  name: v.string(),
  address: v.optional(v.nullable(v.string())),
  custom_fields: texts,
  owner,
});
const leadSchema = v.object({
  type: v.literal('lead'),
  id: v.string(),
  title: v.string(),
  person: reference,
  organization: reference,
  is_archived: v.optional(v.boolean(), false),
});
const dealSchema = v.object({
  type: v.literal('deal'),
  id: v.number(),
  status: v.optional(v.string()),
  person: reference,
  organization: reference,
});
/** Items of other kinds, and such that can't be read, are passed over. */
const itemsSchema = v.optional(v.array(v.object({ item: v.unknown() })), []);

export type FoundPerson = v.InferOutput<typeof personSchema>;
export type FoundOrganization = v.InferOutput<typeof organizationSchema>;
export type FoundLead = v.InferOutput<typeof leadSchema>;
export type FoundDeal = v.InferOutput<typeof dealSchema>;

/** What a search over items has found, what belongs to it included. */
export interface FoundItems {
  persons: FoundPerson[];
  organizations: FoundOrganization[];
  leads: FoundLead[];
  deals: FoundDeal[];
  /** Whether this is all there is. */
  isComplete: boolean;
}

const foundItemsSchema = v.pipe(
  v.object({
    data: v.object({ items: itemsSchema, related_items: itemsSchema }),
    additional_data: v.optional(v.nullable(v.object({ next_cursor: v.optional(v.nullable(v.string())) }))),
  }),
  v.transform(({ data, additional_data }): FoundItems => {
    const items = [...data.items, ...data.related_items].map(({ item }) => item);
    return {
      persons: readable(personSchema, items),
      organizations: readable(organizationSchema, items),
      leads: readable(leadSchema, items),
      deals: readable(dealSchema, items),
      isComplete: !additional_data?.next_cursor,
    };
  }),
);

function readable<Item>(schema: v.GenericSchema<unknown, Item>, items: unknown[]): Item[] {
  return items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

export interface ItemSearch {
  term: string;
  isExact: boolean;
  kinds: readonly ('person' | 'organization')[];
  fields: readonly ('name' | 'email' | 'phone' | 'custom_fields')[];
}

/**
 * Persons and organizations at once, with the newest leads and deals of each and the newest persons of each organization;
 * 20 tokens all told, and one of the 10 searches per 2 s. At least two characters, or one for an exact match.
 */
export function searchItems({ term, isExact, kinds, fields }: ItemSearch): Operation<FoundItems> {
  return {
    method: 'GET',
    path: '/api/v2/itemSearch',
    query: {
      term,
      item_types: kinds.join(','),
      fields: fields.join(','),
      exact_match: String(isExact),
      search_for_related_items: 'true',
      limit: '100',
    },
    reads: 'body',
    answer: foundItemsSchema,
  };
}
