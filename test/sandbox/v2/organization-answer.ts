import type { JsonRecord } from '../json.ts';
import type { SandboxSettings } from '../settings.ts';
import type { Field, Organization } from '../store/records.ts';
import { timestamp } from './answers.ts';
import { writtenCustomValues } from './custom-values.ts';
import { companyDataKeys } from './organization-body.ts';

export function organizationAnswer(
  organization: Organization,
  fields: Field[],
  settings: SandboxSettings,
  wanted?: string[],
): JsonRecord {
  const companyValues = companyDataKeys.map((key) => [key, organization.companyValues[key] ?? null]);
  return {
    id: organization.id,
    name: organization.name,
    owner_id: organization.ownerId,
    add_time: timestamp(organization.createdAt),
    update_time: timestamp(organization.updatedAt),
    is_deleted: organization.isDeleted,
    visible_to: organization.visibleTo,
    address: organization.address,
    label_ids: organization.labelIds,
    ...(settings.companyData ? Object.fromEntries(companyValues) : {}),
    custom_fields: writtenCustomValues(organization.customValues, fields, wanted),
  };
}
