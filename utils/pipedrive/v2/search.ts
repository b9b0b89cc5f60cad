import * as v from 'valibot';

/** `data` of every v2 search: hits with a score, best first. The score is of no use here: only exact hits are asked for. */
export function searchSchema<Hit>(hit: v.GenericSchema<unknown, Hit>) {
  return v.pipe(
    v.object({ items: v.array(v.object({ item: hit })) }),
    v.transform(({ items }) => items.map(({ item }) => item)),
  );
}
