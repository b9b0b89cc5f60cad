import type { DraftField } from './draft.ts';
import type { Problem } from './problem.ts';

/** Where the form has what Pipedrive's API calls so. */
const fields = new Map<string, DraftField>(
  Object.entries({
    title: 'title',
    value: 'amount',
    'value.amount': 'amount',
    'value.currency': 'currency',
    owner_id: 'ownerId',
    label_ids: 'labelIds',
    expected_close_date: 'expectedCloseDate',
    visible_to: 'visibleTo',
    was_seen: 'wasSeen',
    channel: 'channel',
    channel_id: 'channelId',
    name: 'name',
    emails: 'emails',
    phones: 'phones',
    person_id: 'name',
    organization_id: 'organizationName',
  }),
);

/**
 * A refusal at the field it is about.
 * @param name as Pipedrive says it: `value.currency`, `label_ids[0]`, the key of a custom field
 * @returns `undefined` when the form has no such field
 */
export function refusedProblem(name: string | undefined, words: string): Problem | undefined {
  if (name === undefined || !words) return undefined;
  const key = /^[0-9a-f]{40}/.exec(name)?.[0];
  if (key) return { field: 'customFields', index: 0, key, kind: 'refused', words };
  const path = name.replaceAll(/\[\d+\]/g, '');
  const field = fields.get(path) ?? fields.get(path.split('.')[0] ?? '');
  return field && { field, index: Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0), kind: 'refused', words };
}
