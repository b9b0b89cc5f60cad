import * as v from 'valibot';

const id = v.pipe(v.number(), v.integer());
// A number in requests, a boolean in answers (OpenAPI v1).
const flag = v.picklist([0, 1]);

export const noteCreation = v.object({
  content: v.pipe(v.string(), v.nonEmpty()),
  lead_id: v.optional(v.pipe(v.string(), v.uuid())),
  person_id: v.optional(id),
  org_id: v.optional(id),
  deal_id: v.optional(id),
  user_id: v.optional(id),
  add_time: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/))),
  pinned_to_lead_flag: v.optional(flag, 0),
  pinned_to_person_flag: v.optional(flag, 0),
  pinned_to_organization_flag: v.optional(flag, 0),
});

export type NoteCreation = v.InferOutput<typeof noteCreation>;
