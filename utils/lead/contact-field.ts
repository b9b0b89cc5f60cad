import * as v from 'valibot';
import { customKeySchema } from './custom-field.ts';

/** Types of fields that take a text, by their names in the API. */
export const textFieldTypes = ['varchar', 'varchar_auto', 'text', 'address'] as const;

/**
 * Built-in fields that only some accounts have: `job_title` and `postal_address` come with Contact Sync, `website` and
 * `linkedin` with company data. What isn't in the account's list is refused, so it is never sent.
 */
export const optionalFields = ['job_title', 'postal_address', 'website', 'linkedin'] as const;

/** Of a built-in field its name. */
export const contactFieldKey = v.union([customKeySchema, v.picklist([...optionalFields, 'address'])]);

/** A field of persons or organizations that takes a text. */
export const contactFieldSchema = v.strictObject({
  key: contactFieldKey,
  name: v.string(),
  type: v.picklist(textFieldTypes),
});
export type ContactField = v.InferOutput<typeof contactFieldSchema>;
