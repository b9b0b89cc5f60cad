import { isNetworkProfile } from '../../extract/addresses.ts';
import { type Finding, foundBy } from '../../extract/reading.ts';
import type { Source } from '../../lead/candidate.ts';
import { type Item, isItem, isPerson, itemsOf, textsOf, valuesOf } from './items.ts';

/** Properties that lead from a page to the people and organizations it is about. Reviews, friends and past schools are not among them. */
const edges = {
  main: ['mainentity', 'about', 'mainentityofpage'],
  others: [
    'graph',
    'author',
    'employee',
    'employees',
    'founder',
    'founders',
    'member',
    'members',
    'itemlistelement',
    'item',
    'datafeedelement',
    'instructor',
    'customer',
    'haspart',
    'provider',
    'publisher',
    'hascourseinstance',
    'contactpoint',
    'broker',
    'seller',
    'worksfor',
    'affiliation',
  ],
};

/** What a review or a comment names is nobody to contact. */
const opinions = /review|rating|comment|answer|question|quotation/;

const notOrganizations =
  /^(?:person|.*event|product|offer|article|.*posting|webpage|website|.*page|place|postaladdress|contactpoint|.*action|.*list|listitem|course|.*object|invoice|rating|brand|thing|datafeed.*|question|occupation|role|.*role|definedterm|.*specification|geo.*)$/;

const organizationTypes =
  /(?:organization|business|store|school|university|agency|service)$|^(?:corporation|restaurant|hospital|ngo|airline|consortium)$/;

const organizationMarks = [
  'address',
  'telephone',
  'email',
  'legalname',
  'contactpoint',
  'employee',
  'alumni',
  'logo',
  'vatid',
];

const isOrganization = (item: Item): boolean =>
  item.types.some((type) => organizationTypes.test(type)) ||
  (item.types.length > 0 &&
    !item.types.some((type) => notOrganizations.test(type)) &&
    organizationMarks.some((mark) => item.properties.has(mark)));

/** Findings from structured data: people and organizations the page is about, then those it names beside. */
export function contactsIn(items: readonly Item[], source: Source): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<Item>();
  const visit = (item: Item, isMain: boolean, depth: number): void => {
    if (seen.has(item) || depth > 8 || item.types.some((type) => opinions.test(type))) return;
    seen.add(item);
    if (isPerson(item)) findings.push(personFinding(item, source, isMain));
    else if (isOrganization(item) && (depth === 0 || item.properties.size > 0))
      findings.push(organizationFinding(item, source));
    for (const entity of itemsOf(item, ...edges.main)) visit(entity, true, depth + 1);
    for (const entity of itemsOf(item, ...edges.others)) visit(entity, false, depth + 1);
  };
  const roots = items.filter(({ isRoot }) => isRoot);
  const people = roots.filter(isPerson);
  for (const item of roots) visit(item, people.length === 1 && isPerson(item), 0);
  return findings.filter(({ person, organization }) =>
    [...Object.values(person), ...Object.values(organization)].some((list) => list.length > 0),
  );
}

function personFinding(item: Item, source: Source, isMain: boolean): Finding {
  const found = foundBy(source);
  const employer = employerOf(item);
  const addresses = textsOf(item, 'url', 'sameas');
  return {
    about: isMain ? 'main' : 'other',
    person: {
      name: found(nameOf(item)),
      emails: found(emailsOf(item)),
      phones: found(phonesOf(item)),
      jobTitle: found(
        [
          ...textsOf(item, 'jobtitle', 'title', 'role'),
          ...textsOf(employer?.role ?? item, 'rolename', 'hasoccupation'),
        ].slice(0, 3),
      ),
      profileUrl: found(addresses.filter(isNetworkProfile)),
      website: found(textsOf(item, 'url', 'homepage').filter((address) => !isNetworkProfile(address))),
      location: found(placeOf(item)),
    },
    organization: { name: found(employer?.name ?? '') },
  };
}

function organizationFinding(item: Item, source: Source): Finding {
  const found = foundBy(source);
  return {
    about: 'other',
    person: {},
    organization: {
      name: found(textsOf(item, 'name', 'legalname')[0]),
      website: found(textsOf(item, 'url')[0]),
      emails: found(emailsOf(item)),
      phones: found(phonesOf(item)),
      location: found(placeOf(item)),
    },
  };
}

function nameOf(item: Item): string {
  const parts = ['honorificprefix', 'givenname', 'firstname', 'additionalname', 'familyname', 'lastname'];
  return textsOf(item, 'name')[0] ?? parts.flatMap((part) => textsOf(item, part)[0] ?? []).join(' ');
}

const emailsOf = (item: Item): string[] =>
  [item, ...itemsOf(item, 'contactpoint', 'contactpoints')]
    .flatMap((holder) => textsOf(holder, 'email', 'mbox'))
    .map((email) =>
      email
        .replace(/^mailto:/i, '')
        .replace(/\?.*$/s, '')
        .trim(),
    );

const phonesOf = (item: Item): string[] =>
  [item, ...itemsOf(item, 'contactpoint', 'contactpoints')]
    .filter((holder) => !textsOf(holder, 'contacttype').some((type) => /fax/i.test(type)))
    .flatMap((holder) => textsOf(holder, 'telephone', 'phone'))
    .map((phone) => phone.replace(/^tel:/i, '').trim());

/** The current employer: named directly, or by a role that has not ended. */
function employerOf(item: Item): { name: string; role: Item | null } | null {
  for (const value of valuesOf(item, 'worksfor', 'affiliation', 'employer')) {
    if (!isItem(value)) return { name: value, role: null };
    if (value.properties.has('enddate')) continue;
    const inner = itemsOf(value, 'worksfor', 'affiliation')[0];
    const name = textsOf(inner ?? value, 'name', 'legalname')[0];
    if (name) return { name, role: inner ? value : null };
  }
  return null;
}

/** An address on one line; "Room 117" or coordinates are left out. */
function placeOf(item: Item): string {
  const place = valuesOf(item, 'address', 'homelocation', 'worklocation', 'location')[0];
  if (place === undefined || !isItem(place)) return place ?? '';
  const holder = itemsOf(place, 'address')[0] ?? place;
  const line = [
    'streetaddress',
    'postofficeboxnumber',
    'addresslocality',
    'addressregion',
    'postalcode',
    'addresscountry',
  ];
  return line.flatMap((part) => textsOf(holder, part)[0] ?? []).join(', ') || (textsOf(place, 'name')[0] ?? '');
}
