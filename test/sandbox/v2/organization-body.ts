import * as v from 'valibot';
import { datetime, integer, visibility } from './strict.ts';

const addressPart = v.exactOptional(v.string());

const address = v.strictObject({
  value: v.string(),
  street_number: addressPart,
  route: addressPart,
  subpremise: addressPart,
  sublocality: addressPart,
  locality: addressPart,
  admin_area_level_1: addressPart,
  admin_area_level_2: addressPart,
  country: addressPart,
  postal_code: addressPart,
});

const name = v.pipe(v.string(), v.nonEmpty('string'));

const shared = {
  owner_id: v.exactOptional(integer),
  visible_to: v.exactOptional(visibility),
  label_ids: v.exactOptional(v.pipe(v.array(integer), v.maxLength(100, 'label_ids'))),
  address: v.exactOptional(address),
  // Writable since August 2026 (the official clients' changelogs).
  website: v.exactOptional(v.nullable(v.string())),
  linkedin: v.exactOptional(v.nullable(v.string())),
  industry: v.exactOptional(v.nullable(integer)),
  annual_revenue: v.exactOptional(v.nullable(integer)),
  employee_count: v.exactOptional(v.nullable(integer)),
  custom_fields: v.exactOptional(v.record(v.string(), v.unknown())),
};

export const organizationCreation = v.strictObject({ name, ...shared, add_time: v.exactOptional(datetime) });
export const organizationChange = v.strictObject({ name: v.exactOptional(name), ...shared });
export type OrganizationChange = v.InferOutput<typeof organizationChange>;

export const companyDataKeys = ['website', 'linkedin', 'industry', 'annual_revenue', 'employee_count'] as const;
