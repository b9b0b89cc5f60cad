import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultTitleTemplate, titleFrom, titleParts } from '../../utils/lead/title-template.ts';

const none = { organization: '', person: '', role: '', site: '' };
const jane = { organization: 'Firm Ltd', person: 'Jane Roe', role: 'Buyer', site: 'firm.example' };

it.each([
  [defaultTitleTemplate, jane, 'Firm Ltd – Jane Roe'],
  [defaultTitleTemplate, { ...jane, organization: ' ' }, 'Jane Roe'],
  [defaultTitleTemplate, { ...jane, person: '' }, 'Firm Ltd'],
  [defaultTitleTemplate, none, ''],
  ['Lead: {person}, {role} ({site})', jane, 'Lead: Jane Roe, Buyer (firm.example)'],
  ['{person}, {role}, {organization}', { ...jane, role: '' }, 'Jane Roe, Firm Ltd'],
  ['{person} {unknown}', jane, 'Jane Roe {unknown}'],
  ['Lead: {person}', none, ''],
  ['Website inquiry', none, 'Website inquiry'],
])('%s with %j is %j', (template, parts, title) => {
  expect(titleFrom(template, parts)).toBe(title);
});

it('takes parts that look like placeholders as they are', () => {
  expect(titleFrom('{person} – {site}', { ...jane, person: '{site}$1' })).toBe('{site}$1 – firm.example');
});

it('holds every part that is there', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '');
  const parts = fc.record({ organization: text, person: text, role: text, site: text });
  fc.assert(
    fc.property(parts, (values) => {
      const title = titleFrom(titleParts.map((part) => `{${part}}`).join(' / '), values);
      for (const value of Object.values(values)) expect(title).toContain(value.trim());
    }),
  );
});
