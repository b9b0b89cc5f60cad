import { expect, it } from 'vitest';
import { withKnownOrganizations } from '../../utils/judge/known-organizations.ts';
import type { Candidate, Found } from '../../utils/lead/candidate.ts';

const found = (value: string): Found[] => [{ value, source: 'json-ld', certainty: 'certain' }];
const nobody = { name: [], emails: [], phones: [], jobTitle: [], profileUrl: [], website: [], location: [] };
const nowhere = { name: [], website: [], emails: [], phones: [], location: [] };

const company = (name: string, website: string): Candidate => ({
  person: nobody,
  organization: { ...nowhere, name: found(name), website: found(website) },
});
const employee = (name: string, organization: Partial<Candidate['organization']>): Candidate => ({
  person: { ...nobody, name: found(name) },
  organization: { ...nowhere, ...organization },
});

it("a person's company gets the website that the page states for it", () => {
  const [jane] = withKnownOrganizations([
    employee('Jane Roe', { name: found('Firm Ltd') }),
    company('FIRM Ltd', 'https://firm.example/'),
  ]);
  expect(jane?.organization.website).toEqual(found('https://firm.example/'));
});

it('another company gives nothing', () => {
  const jane = employee('Jane Roe', { name: found('Firm Ltd') });
  expect(withKnownOrganizations([jane, company('Firm', 'https://firm.example/')])[0]).toEqual(jane);
});

it("what the person's own evidence says stays", () => {
  const own = { name: found('Firm Ltd'), website: found('https://jane.firm.example/') };
  const [jane] = withKnownOrganizations([employee('Jane Roe', own), company('Firm Ltd', 'https://firm.example/')]);
  expect(jane?.organization.website).toEqual(own.website);
});
