import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftFrom, draftSchema, emptyDraft, titleOf } from '../../utils/lead/draft.ts';
import { nothingAdded } from '../../utils/lead/link.ts';
import { candidate } from '../builders/candidate.ts';
import { captureId } from '../builders/capture.ts';
import { draft, points } from '../builders/draft.ts';

const origin = { id: captureId(1), page: { title: 'Our team', url: 'https://firm.example/team' }, selection: 'marked' };

describe('emptyDraft', () => {
  it('has the selection for its note and nothing else filled in', () => {
    const { id, note, page, includePage, emails, phones, ...others } = emptyDraft(origin);
    const { personLink, organizationLink, additions, ...rest } = others;
    expect({ id, note, page, includePage }).toEqual({
      id: origin.id,
      note: 'marked',
      page: origin.page,
      includePage: true,
    });
    expect([emails, phones]).toEqual([points(''), points('')]);
    expect([personLink, organizationLink, additions]).toEqual([{ is: 'open' }, { is: 'open' }, nothingAdded]);
    expect(
      Object.values({ ...rest, customFields: '' })
        .flat()
        .filter(Boolean),
    ).toEqual([]);
  });

  it('doesn’t add a page where there is none', () => {
    expect(emptyDraft({ ...origin, page: null })).toMatchObject({ page: null, includePage: false });
  });

  it('fits its schema', () => {
    expect(v.is(draftSchema, emptyDraft(origin))).toBe(true);
  });
});

describe('draftFrom', () => {
  it('takes the best value of each field', () => {
    const jane = candidate(
      { name: ['Jane Roe', 'J. Roe'], emails: ['jane@firm.example', 'info@firm.example'], jobTitle: ['Buyer'] },
      { name: ['Firm Ltd'], website: ['https://firm.example'] },
    );
    expect(draftFrom(jane, origin)).toMatchObject({
      name: 'Jane Roe',
      emails: points('jane@firm.example'),
      phones: points(''),
      jobTitle: 'Buyer',
      organizationName: 'Firm Ltd',
      website: 'https://firm.example',
      title: null,
    });
  });

  it('leaves the organization’s e-mail and phone alone where there is a person', () => {
    const jane = candidate(
      { name: ['Jane Roe'] },
      { name: ['Firm Ltd'], emails: ['info@firm.example'], phones: ['123'] },
    );
    expect(draftFrom(jane, origin)).toMatchObject({ emails: points(''), phones: points('') });
  });

  it('takes the organization’s e-mail and phone where there is nobody else', () => {
    const firm = candidate({}, { name: ['Firm Ltd'], emails: ['info@firm.example'], phones: ['123'] });
    expect(draftFrom(firm, origin)).toMatchObject({
      name: '',
      emails: points('info@firm.example'),
      phones: points('123'),
    });
  });
});

describe('titleOf', () => {
  it.each([
    [{}, 'Firm Ltd – Jane Roe'],
    [{ organizationName: '' }, 'Jane Roe'],
    [{ name: ' ' }, 'Firm Ltd'],
    [{ name: '', organizationName: '' }, ''],
    [{ title: 'My own' }, 'My own'],
    [{ title: '' }, ''],
  ])('of %j is %j', (change, title) => {
    expect(titleOf(draft(change))).toBe(title);
  });

  it('that it makes itself is never longer than Pipedrive takes, and whole characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 200, maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        (name, organizationName) => {
          const title = titleOf(draft({ name, organizationName }));
          expect(title.length).toBeLessThanOrEqual(255);
          expect(title.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
