import * as v from 'valibot';
import type { NewRecord } from '../../lead/capture.ts';
import { customKeySchema } from '../../lead/custom-field.ts';

/** What the bodies of a new person and a new organization have in common. Visibility is a number here, a text for leads. */
export function recordBody({ ownerId, visibleTo, mapped }: NewRecord): object {
  const entries = Object.entries(mapped?.values ?? {});
  const isCustom = ([key]: [string, unknown]) => v.is(customKeySchema, key);
  const custom = entries.filter(isCustom);
  return {
    ...(ownerId !== undefined && { owner_id: ownerId }),
    ...(visibleTo !== undefined && { visible_to: Number(visibleTo) }),
    ...Object.fromEntries(entries.filter((entry) => !isCustom(entry))),
    ...(custom.length > 0 && { custom_fields: Object.fromEntries(custom) }),
  };
}
