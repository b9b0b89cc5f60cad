import * as v from 'valibot';
import type { Finding } from '../extract/reading.ts';
import type { Candidate, Findings, Found, Source } from '../lead/candidate.ts';
import { organizationFields, personFields } from '../lead/candidate.ts';
import { finished } from './finish.ts';
import { givenNames } from './given-names.ts';
import { type CheckedFinding, type CheckedReading, findingSchema } from './reading-schema.ts';
import { isPersonalSender } from './senders.ts';
import { contactsIn } from './structured/contacts.ts';
import { linked } from './structured/items.ts';
import { itemsInJsonLd } from './structured/json-ld.ts';
import { looksLikeName, nameKey } from './text/names.ts';
import { inOrder } from './text/senders-line.ts';
import { findingsInMails, findingsInOutline, findingsInSelection } from './text-findings.ts';

/**
 * The people a reading found: the main person first, the same person from several sources once,
 * each value with its origin and its alternatives behind it. The page's organization comes last, alone.
 */
export async function candidatesFrom(reading: CheckedReading): Promise<Candidate[]> {
  const all = allFindings(reading);
  const viewers = all.filter(({ about }) => about === 'viewer');
  const others = all.filter(
    (finding) => finding.about !== 'viewer' && !viewers.some((viewer) => isSamePerson(viewer, finding)),
  );
  const people = merged(others.filter(isAboutPerson), isSamePerson);
  const organizations = merged(
    others.filter((finding) => !isAboutPerson(finding)),
    isSameOrganization,
  );
  // Whom the page is about, then who can be reached, then the rest; within each as the page shows them.
  const ordered = people.toSorted((one, other) => rankOf(one) - rankOf(other));
  const candidates = ordered.map(({ person, organization }) => ({ person, organization }));
  return finished([...candidates, ...organizations.slice(0, 1)], reading);
}

const rankOf = ({ about, person }: CheckedFinding): number =>
  about === 'main' ? 0 : person.emails.length + person.phones.length > 0 ? 1 : 2;

/** The marked text alone, where it says something; else the page's own evidence, strongest first. */
function allFindings(reading: CheckedReading): CheckedFinding[] {
  const marked = checked(findingsInSelection(reading));
  if (marked.length > 0) return marked;
  const structured = [
    ...contactsIn(itemsInJsonLd(reading.jsonLd), 'json-ld'),
    ...reading.structured.flatMap(({ source, things }) => contactsIn(linked(things), source)),
  ];
  const stated = [...checked(structured), ...reading.findings.map(withoutFalsePerson)];
  const inOutline = findingsInOutline(reading, stated, givenNames);
  return [...stated, ...checked(findingsInMails(reading)), ...checked(inOutline)];
}

/** A mail's sender who is no person is an organization. */
function withoutFalsePerson(finding: CheckedFinding): CheckedFinding {
  const { person, organization } = finding;
  const [name] = person.name;
  const [email] = person.emails;
  const isMail = mailSources.has((name ?? email)?.source ?? 'text');
  if (!isMail || finding.about === 'viewer') return finding;
  if (isPersonalSender(name?.value ?? '', email?.value ?? ''))
    return {
      ...finding,
      person: { ...person, name: person.name.map((entry) => ({ ...entry, value: inOrder(entry.value) })) },
    };
  return {
    about: 'other',
    person: emptyPerson,
    organization: { ...organization, name: person.name, emails: person.emails },
  };
}

const mailSources = new Set<Source>(['gmail', 'outlook', 'yahoo-mail', 'proton-mail']);
const emptyPerson: CheckedFinding['person'] = {
  name: [],
  emails: [],
  phones: [],
  jobTitle: [],
  profileUrl: [],
  website: [],
  location: [],
};

const checked = (findings: Finding[]): CheckedFinding[] => v.parse(v.array(findingSchema), findings);

const isAboutPerson = ({ person }: CheckedFinding): boolean => personFields.some((field) => person[field].length > 0);

function merged(
  findings: CheckedFinding[],
  isSame: (one: CheckedFinding, other: CheckedFinding) => boolean,
): CheckedFinding[] {
  const kept: CheckedFinding[] = [];
  for (const finding of findings) {
    const index = kept.findIndex((earlier) => isSame(earlier, finding));
    const earlier = kept[index];
    if (earlier) kept[index] = joined(earlier, finding);
    else kept.push(finding);
  }
  return kept;
}

const keysOf = (list: Found[], key: (value: string) => string): string[] =>
  list.map(({ value }) => key(value)).filter(Boolean);

const shares = (one: string[], other: string[]): boolean => one.some((key) => other.includes(key));

function isSamePerson(one: CheckedFinding, other: CheckedFinding): boolean {
  const names = [keysOf(one.person.name, nameKey), keysOf(other.person.name, nameKey)] as const;
  if (shares(...names)) return true;
  const lower = (value: string) => value.toLowerCase();
  // A handle or no name at all: the address decides.
  const isEitherUnnamed = [one, other].some(({ person }) => !person.name.some(({ value }) => looksLikeName(value)));
  return isEitherUnnamed && shares(keysOf(one.person.emails, lower), keysOf(other.person.emails, lower));
}

function isSameOrganization(one: CheckedFinding, other: CheckedFinding): boolean {
  const names = [keysOf(one.organization.name, nameKey), keysOf(other.organization.name, nameKey)] as const;
  return (
    shares(...names) ||
    names.some((list) => list.length === 0) ||
    names[0].some((key) => names[1].some((other) => key.startsWith(other) || other.startsWith(key)))
  );
}

/** Both findings' values, the earlier first, each value once. */
function joined(earlier: CheckedFinding, later: CheckedFinding): CheckedFinding {
  return {
    about: earlier.about === 'main' || later.about === 'main' ? 'main' : 'other',
    person: withFullNameFirst(joinedFields(personFields, earlier.person, later.person)),
    organization: joinedFields(organizationFields, earlier.organization, later.organization),
  };
}

const withFullNameFirst = (person: CheckedFinding['person']): CheckedFinding['person'] => ({
  ...person,
  name: person.name.toSorted((one, other) => Number(looksLikeName(other.value)) - Number(looksLikeName(one.value))),
});

function joinedFields<Field extends string>(
  fields: readonly Field[],
  earlier: Findings<Field>,
  later: Findings<Field>,
): Findings<Field> {
  const result = { ...earlier };
  for (const field of fields) {
    const known = new Set(keysOf(earlier[field], valueKey));
    result[field] = [...earlier[field], ...later[field].filter(({ value }) => !known.has(valueKey(value)))];
  }
  return result;
}

const valueKey = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '') || value;
