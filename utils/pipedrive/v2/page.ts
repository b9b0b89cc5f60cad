import * as v from 'valibot';

/** One page of a v2 list. Only a missing cursor ends the list; an empty page doesn't. */
export interface Page<Entry> {
  entries: Entry[];
  nextCursor: string | undefined;
}

/** The whole body of a v2 list's answer. */
export function pageSchema<Entry>(entry: v.GenericSchema<unknown, Entry>): v.GenericSchema<unknown, Page<Entry>> {
  return v.pipe(
    v.object({
      data: v.array(entry),
      additional_data: v.optional(v.nullable(v.object({ next_cursor: v.optional(v.nullable(v.string())) }))),
    }),
    v.transform(({ data, additional_data }) => ({
      entries: data,
      nextCursor: additional_data?.next_cursor ?? undefined,
    })),
  );
}
