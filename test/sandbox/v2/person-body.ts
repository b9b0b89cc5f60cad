import * as v from 'valibot';
import type { ContactPoint } from '../store/records.ts';
import { datetime, integer, visibility } from './strict.ts';

const contactPoint = v.strictObject({
  value: v.string(),
  primary: v.exactOptional(v.boolean()),
  label: v.exactOptional(v.string()),
});

/** Objects only: plain strings are refused (migration guide). */
const contactPoints = v.array(contactPoint);

const shared = {
  name: v.exactOptional(v.pipe(v.string(), v.nonEmpty('string'))),
  // In the migration guide, though missing from the specification.
  first_name: v.exactOptional(v.string()),
  last_name: v.exactOptional(v.string()),
  owner_id: v.exactOptional(integer),
  org_id: v.exactOptional(v.nullable(integer)),
  emails: v.exactOptional(contactPoints),
  phones: v.exactOptional(contactPoints),
  visible_to: v.exactOptional(visibility),
  label_ids: v.exactOptional(v.pipe(v.array(integer), v.maxLength(100, 'label_ids'))),
  job_title: v.exactOptional(v.string()),
  notes: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000, 'notes'))),
  birthday: v.exactOptional(v.string()),
  im: v.exactOptional(contactPoints),
  postal_address: v.exactOptional(v.object({ value: v.string() })),
  marketing_status: v.exactOptional(v.picklist(['no_consent', 'unsubscribed', 'subscribed', 'archived'])),
  custom_fields: v.exactOptional(v.record(v.string(), v.unknown())),
};

export const personCreation = v.strictObject({ ...shared, add_time: v.exactOptional(datetime) });
export const personChange = v.strictObject(shared);
export type PersonBody = v.InferOutput<typeof personCreation>;

export const contactSyncKeys = ['job_title', 'notes', 'birthday', 'im', 'postal_address'] as const;

/** Either the whole name or both its parts (migration guide). */
export function fullName({ name, first_name, last_name }: PersonBody): string | undefined {
  return name ?? (first_name && last_name ? `${first_name} ${last_name}` : undefined);
}

/** The label defaults to `work`; without a primary one the first becomes it (OpenAPI v2). */
export function contactPointsFrom(sent: v.InferOutput<typeof contactPoints>): ContactPoint[] {
  const primary = Math.max(
    sent.findIndex((point) => point.primary),
    0,
  );
  return sent.map(({ value, label }, index) => ({ value, primary: index === primary, label: label ?? 'work' }));
}

export function hasTwoPrimaries(points: v.InferOutput<typeof contactPoints> | undefined): boolean {
  return (points ?? []).filter(({ primary }) => primary).length > 1;
}
