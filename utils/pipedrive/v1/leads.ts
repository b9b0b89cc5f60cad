import * as v from 'valibot';
import type { LeadChoices } from '../../lead/capture.ts';
import type { Operation } from '../operation.ts';

/**
 * Body of `POST /v1/leads` beside the custom fields. Stricter than the deal endpoints: `visible_to` is a string, `channel`
 * a number, `value` has both members, and a field that isn't set is left out, never null.
 */
export interface LeadFields {
  title: string;
  owner_id?: number;
  label_ids?: string[];
  person_id?: number;
  organization_id?: number;
  value?: { amount: number; currency: string };
  expected_close_date?: string;
  visible_to?: '1' | '3' | '5' | '7';
  was_seen?: boolean;
  /** Set by the caller on create and never changed: the mark by which a lead is found again. */
  origin_id: string;
  channel?: number;
  channel_id?: string;
}

/** Custom fields stand flat beside the others, under keys of 40 hexadecimal digits. */
export type LeadRequest = LeadFields & Record<string, LeadFields[keyof LeadFields]>;

export interface LeadLinks {
  originId: string;
  personId: number | undefined;
  organizationId: number | undefined;
}

/** Custom fields stand beside the others. */
const leadSchema = v.looseObject({ id: v.string(), origin_id: v.optional(v.nullable(v.string())) });
export type Lead = v.InferOutput<typeof leadSchema>;

/** The body for what the user chose, linked to the person and organization that are known by now. */
export function leadRequest(choices: LeadChoices, { originId, personId, organizationId }: LeadLinks): LeadRequest {
  const fields: LeadFields = {
    title: choices.title,
    ...(choices.ownerId !== undefined && { owner_id: choices.ownerId }),
    ...(choices.labelIds !== undefined && { label_ids: choices.labelIds }),
    ...(personId !== undefined && { person_id: personId }),
    ...(organizationId !== undefined && { organization_id: organizationId }),
    ...(choices.value !== undefined && { value: choices.value }),
    ...(choices.expectedCloseDate !== undefined && { expected_close_date: choices.expectedCloseDate }),
    ...(choices.visibleTo !== undefined && { visible_to: choices.visibleTo }),
    ...(choices.wasSeen !== undefined && { was_seen: choices.wasSeen }),
    origin_id: originId,
    ...(choices.channel !== undefined && { channel: choices.channel }),
    ...(choices.channelId !== undefined && { channel_id: choices.channelId }),
  };
  return { ...flat(choices.mapped), ...choices.customFields, ...fields };
}

/** Leads take every text as a line. */
const flat = (mapped: LeadChoices['mapped']) =>
  Object.fromEntries(
    Object.entries(mapped?.values ?? {}).map(([key, value]) => [key, typeof value === 'string' ? value : value.value]),
  );

/** 10 tokens. There is no v2 of it. Answers 201. */
export function createLead(request: LeadRequest): Operation<Lead> {
  return { method: 'POST', path: '/v1/leads', body: request, answer: leadSchema };
}

/** Leads of a person or organization, newest first; 20 tokens, 40 for archived ones, which the first list leaves out. */
export function listLeads(of: { personId: number } | { organizationId: number }, archived: boolean): Operation<Lead[]> {
  const owner: Record<string, string> =
    'personId' in of ? { person_id: String(of.personId) } : { organization_id: String(of.organizationId) };
  return {
    method: 'GET',
    path: archived ? '/v1/leads/archived' : '/v1/leads',
    query: { ...owner, sort: 'add_time DESC', limit: '500' },
    answer: v.array(leadSchema),
  };
}

/** 6 tokens. */
export function deleteLead(id: string): Operation<unknown> {
  return { method: 'DELETE', path: `/v1/leads/${id}`, answer: v.unknown() };
}
