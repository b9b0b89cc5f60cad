import type { ApiAnswer, World } from '../api.ts';
import { failure } from './answers.ts';
import type { LeadChange, LeadCreation } from './lead-body.ts';

/** What a lead refers to must exist. The texts are ours: no report of Pipedrive's was found. */
export function unknownReference(body: LeadCreation | LeadChange, world: World): ApiAnswer | undefined {
  const problem = unknownId(body, world);
  if (problem === undefined) return undefined;
  return failure(world.settings.unknownReferenceStatus, problem, problem);
}

function unknownId(body: LeadCreation | LeadChange, { store }: World): string | undefined {
  if (body.person_id && !isPresent(store.persons.get(body.person_id))) return 'Person was not found.';
  if (body.organization_id && !isPresent(store.organizations.get(body.organization_id))) {
    return 'Organization was not found.';
  }
  if (body.owner_id && !store.users.some((user) => user.id === body.owner_id)) return 'Owner was not found.';
  if (body.label_ids?.some((id) => !store.labels.some((label) => label.id === id))) return 'Label was not found.';
  const currency = body.value?.currency;
  if (currency && !store.currencies.some(({ code }) => code === currency)) return `Currency ${currency} is not known.`;
  if (body.channel && !isKnownChannel(body.channel, store.fields.deal)) return 'Channel was not found.';
  return undefined;
}

function isPresent(record: { isDeleted: boolean } | undefined): boolean {
  return record !== undefined && !record.isDeleted;
}

function isKnownChannel(channel: number, dealFields: World['store']['fields']['deal']): boolean {
  const field = dealFields.find(({ code }) => code === 'channel');
  return field?.options?.some(({ id }) => id === channel) ?? false;
}
