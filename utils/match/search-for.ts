import type { LookUp } from '../lead/match.ts';
import type { ItemSearch } from '../pipedrive/v2/item-search.ts';
import { isAtDomain } from './domain.ts';
import { organizationName } from './organization-name.ts';

/** A search, and what isn't there when the search doesn't find it. */
export interface PlannedSearch extends ItemSearch {
  proves: { emails: string[]; organization: boolean; name?: boolean };
}

const both = ['person', 'organization'] as const;

/**
 * The one search that says most for its 20 tokens. A word that the company and the domain of the e-mail have in common
 * finds both, which does the work of two; without one, the surest that is known of the person.
 * @param findsWords whether the account's search finds an e-mail by a word of its domain; see `searchHabit`
 * @returns `undefined` when there is nothing to look for
 */
export function searchFor(lookUp: LookUp, findsWords = true): PlannedSearch | undefined {
  const email = lookUp.emails[0];
  if (email !== undefined) {
    const shared = findsWords ? sharedWord(lookUp) : undefined;
    if (shared !== undefined && isAtDomain(email, lookUp.domain)) return byWord(shared, lookUp);
    const proves = { emails: [email], organization: false };
    return { term: email, isExact: true, kinds: ['person'], fields: ['email'], proves };
  }
  const term = withoutForm(lookUp.organizationName);
  if (term) {
    const proves = { emails: [], organization: true };
    return { term, isExact: false, kinds: both, fields: ['name', 'email', 'custom_fields'], proves };
  }
  return searchForPerson(lookUp);
}

/** A person of whom neither e-mail nor company is known. */
function searchForPerson({ name, phones, profileUrl, hasProfileField }: LookUp): PlannedSearch | undefined {
  const proves = { emails: [], organization: false };
  const of = { isExact: false, kinds: ['person'], proves } as const;
  const isName = name.length > 1;
  // Who is found by name comes with the profile that is kept of them.
  const named = { ...of, term: name, proves: { ...proves, name: true } };
  if (isName && profileUrl && hasProfileField) return { ...named, fields: ['name', 'custom_fields'] };
  if (phones[0] !== undefined) return { ...of, term: phones[0], fields: ['phone'] };
  return isName ? { ...named, fields: ['name'] } : undefined;
}

function byWord(word: string, { emails, domain }: LookUp): PlannedSearch {
  const proves = { emails: emails.filter((email) => isAtDomain(email, domain)), organization: true };
  return { term: word, isExact: false, kinds: both, fields: ['name', 'email', 'custom_fields'], proves };
}

/** Shorter ones are in too many names. */
const shortestWord = 3;

/** The longest word of the company's name with which a part of its domain begins, letter by letter as it stands there. */
function sharedWord({ organizationName: name, domain }: LookUp): string | undefined {
  const parts = (domain.split('.')[0] ?? '').split('-');
  const shared = organizationName(name).words.filter(
    (word) =>
      word.length >= shortestWord && name.toLowerCase().includes(word) && parts.some((part) => part.startsWith(word)),
  );
  return shared.toSorted((one, other) => other.length - one.length)[0];
}

/** The name from its first word to its last one before the legal form, as it stands there: else the search would miss it. */
function withoutForm(name: string): string {
  const text = name.trim();
  const { words } = organizationName(text);
  const start = text.toLowerCase().indexOf(words[0] ?? '');
  const last = words.at(-1) ?? '';
  const end = text.toLowerCase().lastIndexOf(last) + last.length;
  const core = text.slice(start, end);
  return start >= 0 && core.length > 1 && core.toLowerCase().endsWith(last) ? core : text;
}
