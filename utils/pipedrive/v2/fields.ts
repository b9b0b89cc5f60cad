import * as v from 'valibot';
import type { Operation } from '../operation.ts';
import { longestList } from './newest.ts';
import { type Page, pageSchema } from './page.ts';

const fieldSchema = v.object({
  field_code: v.string(),
  field_name: v.string(),
  field_type: v.string(),
  is_custom_field: v.boolean(),
  options: v.optional(
    // Ids are integers in custom fields and may be strings in built-in ones, such as `channel`.
    v.nullable(v.array(v.object({ id: v.union([v.number(), v.string()]), label: v.string() }))),
  ),
  /** Without stages: required everywhere. */
  required_fields: v.optional(
    v.nullable(
      v.object({
        enabled: v.optional(v.boolean()),
        stage_ids: v.optional(v.array(v.number())),
        /** By pipeline: required when a deal there is won or lost. */
        statuses: v.optional(v.record(v.string(), v.array(v.string()))),
      }),
    ),
  ),
});
export type Field = v.InferOutput<typeof fieldSchema>;

export type FieldOwner = 'deal' | 'person' | 'organization';

/**
 * One page of the fields of deals, which leads inherit, of persons or of organizations; 10 tokens a page. The built-in deal
 * field `channel` carries the source channels of the company.
 * @param cursor where the page before ended
 */
export function listFields(owner: FieldOwner, cursor?: string): Operation<Page<Field>> {
  return {
    method: 'GET',
    path: `/api/v2/${owner}Fields`,
    query: { include_fields: 'required_fields', limit: String(longestList), ...(cursor && { cursor }) },
    reads: 'body',
    answer: pageSchema(fieldSchema),
  };
}
