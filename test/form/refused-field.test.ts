import { expect, it } from 'vitest';
import { refusedProblem } from '../../utils/lead/refused-field.ts';

const key = 'd4de1c1518b4531717c676029a45911c340390a6';

it.each([
  ['title', 'title'],
  ['owner_id', 'ownerId'],
  ['label_ids', 'labelIds'],
  ['value', 'amount'],
  ['value.amount', 'amount'],
  ['value.currency', 'currency'],
  ['expected_close_date', 'expectedCloseDate'],
  ['visible_to', 'visibleTo'],
  ['was_seen', 'wasSeen'],
  ['channel', 'channel'],
  ['channel_id', 'channelId'],
  ['person_id', 'name'],
  ['organization_id', 'organizationName'],
  ['emails', 'emails'],
])('what the API calls %s is refused at the field %s', (name, field) => {
  expect(refusedProblem(name, 'No.')).toEqual({ field, index: 0, kind: 'refused', words: 'No.' });
});

it.each([key, `${key}_currency`, `${key}_until`])('%s is refused at its custom field', (name) => {
  expect(refusedProblem(name, 'No.')).toEqual({ field: 'customFields', index: 0, key, kind: 'refused', words: 'No.' });
});

it('keeps the position that the API names', () => {
  expect(refusedProblem('emails[2]', 'No.')).toMatchObject({ field: 'emails', index: 2 });
  expect(refusedProblem('label_ids[0]', 'No.')).toMatchObject({ field: 'labelIds' });
});

it.each([undefined, 'is_archived', 'constructor', ''])('%s is no field of the form', (name) => {
  expect(refusedProblem(name, 'No.')).toBeUndefined();
});
