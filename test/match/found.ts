import type { LookUp } from '../../utils/lead/match.ts';
import type { FoundItems, FoundOrganization, FoundPerson } from '../../utils/pipedrive/v2/item-search.ts';

/** Jane of Firm Ltd, as a page has her. */
export function lookUp(change: Partial<LookUp> = {}): LookUp {
  return {
    name: 'Jane Roe',
    emails: ['jane@firm.example'],
    phones: ['+1 202 555 0101'],
    profileUrl: 'https://www.linkedin.com/in/ann',
    organizationName: 'Firm Ltd',
    domain: 'firm.example',
    hasProfileField: true,
    ...change,
  };
}

/** Somebody with nothing in common with Jane. */
export function foundPerson(change: Partial<FoundPerson> = {}): FoundPerson {
  const emails = ['max@other.example'];
  return { type: 'person', id: 1, name: 'Max Muster', emails, phones: [], custom_fields: [], ...change };
}

export function foundOrganization(change: Partial<FoundOrganization> = {}): FoundOrganization {
  return { type: 'organization', id: 1, name: 'Other AG', custom_fields: [], ...change };
}

export function foundItems(change: Partial<FoundItems> = {}): FoundItems {
  return { persons: [], organizations: [], leads: [], deals: [], isComplete: true, ...change };
}
