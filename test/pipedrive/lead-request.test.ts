import { describe, expect, it } from 'vitest';
import type { LeadChoices } from '../../utils/lead/capture.ts';
import { leadRequest } from '../../utils/pipedrive/v1/leads.ts';
import { captureId } from '../builders/capture.ts';

const links = { originId: captureId(1), personId: 1001, organizationId: 20_001 };
const label = '3f0c9a10-1111-41ee-8c99-0242ac120002';
const customKey = 'd4de1c1518b4531717c676029a45911c340390a6';
const textKey = 'a4de1c1518b4531717c676029a45911c340390a6';

/** `Required`: a choice that is new to the schema is asked for here. */
const all: Required<LeadChoices> = {
  title: 'Firm Ltd – Jane Roe',
  ownerId: 501,
  labelIds: [label],
  value: { amount: 1500, currency: 'EUR' },
  expectedCloseDate: '2026-12-31',
  visibleTo: '3',
  wasSeen: false,
  channel: 7,
  channelId: 'firm.example',
  customFields: { [customKey]: 900, [`${customKey}_currency`]: 'EUR' },
  mapped: { values: { [textKey]: 'https://people.example/jane' }, inWords: 'Profile: https://people.example/jane' },
};

describe('leadRequest', () => {
  it('covers every field of POST /v1/leads', () => {
    expect(leadRequest(all, links)).toEqual({
      title: 'Firm Ltd – Jane Roe',
      owner_id: 501,
      label_ids: [label],
      person_id: 1001,
      organization_id: 20_001,
      value: { amount: 1500, currency: 'EUR' },
      expected_close_date: '2026-12-31',
      visible_to: '3',
      was_seen: false,
      origin_id: captureId(1),
      channel: 7,
      channel_id: 'firm.example',
      [customKey]: 900,
      [`${customKey}_currency`]: 'EUR',
      [textKey]: 'https://people.example/jane',
    });
  });

  it('leaves out what isn’t set: null is refused', () => {
    expect(leadRequest({ title: 'x' }, { ...links, organizationId: undefined })).toEqual({
      title: 'x',
      person_id: 1001,
      origin_id: captureId(1),
    });
  });

  it('has an address as one line of text, which is all that leads take', () => {
    const mapped = { values: { [textKey]: { value: '1 Mill Lane, Tartu' } }, inWords: '' };
    expect(leadRequest({ title: 'x', mapped }, links)).toMatchObject({ [textKey]: '1 Mill Lane, Tartu' });
  });

  it('lets no custom field replace one of its own', () => {
    const customFields = { origin_id: 'other', person_id: 5 };
    expect(leadRequest({ title: 'x', customFields }, links)).toMatchObject({
      origin_id: captureId(1),
      person_id: 1001,
    });
  });
});
