import type { Prediction } from '../../tools/predictions.ts';
import { type Item, type Placed, placedIn, property, type Value, valuesFrom } from './items.ts';

/** What a contender says of a page, in the scorer's words. */
export type Answer = Pick<Prediction, 'people' | 'organization'>;
export const emptyAnswer: Answer = { people: [], organization: null };
type Person = Answer['people'][number];

const networks = /^https?:\/\/(?:[\w-]+\.)*(?:linkedin|xing|twitter|x|github|facebook|instagram)\.com\//i;
const organizations =
  /Organi[sz]ation|Corporation|Business|Company|Agency|Store|Service$|School|CollegeOrUniversity|NGO|Physician|Attorney|Hospital|^h-org$/;

export const nobody: Person = {
  name: null,
  title: null,
  company: null,
  emails: [],
  phones: [],
  website: null,
  location: null,
  profile_url: null,
};

/** Follows a JSON-LD reference to the item it names. */
type Resolve = (item: Item) => Item;

const wordsOf = (value: Value): string =>
  typeof value === 'string' ? value : (property(value, 'name', 'fn').map(wordsOf)[0] ?? value.text);
const texts = (values: Value[], resolve: Resolve): string[] =>
  values.map((value) => wordsOf(typeof value === 'string' ? value : resolve(value))).filter(Boolean);

function nameOf(item: Item, resolve: Resolve): string | null {
  const whole = texts(property(item, 'name', 'fn', 'organization-name'), resolve)[0];
  const parts = [property(item, 'givenName', 'given-name'), property(item, 'familyName', 'family-name')];
  return whole || parts.flatMap((values) => texts(values, resolve)).join(' ') || null;
}

const addressParts = [
  ['streetAddress', 'street-address'],
  ['postalCode', 'postal-code'],
  ['addressLocality', 'locality'],
  ['addressRegion', 'region'],
  ['addressCountry', 'country-name'],
];

function locationOf(item: Item, resolve: Resolve): string | null {
  const [address] = property(item, 'address', 'adr', 'workLocation', 'homeLocation', 'location');
  if (typeof address === 'string') return address;
  const place = address ? resolve(address) : item;
  const inner = property(place, 'address')[0];
  if (typeof inner === 'string') return inner;
  const parts = addressParts.flatMap((names) => texts(property(inner ?? place, ...names), resolve).slice(0, 1));
  return parts.join(', ') || (address ? wordsOf(place) : '') || null;
}

/** The values of the item and of its contact points. */
function contacts(item: Item, resolve: Resolve, ...names: string[]): string[] {
  const points = property(item, 'contactPoint').flatMap((point) => (typeof point === 'string' ? [] : [resolve(point)]));
  const values = [item, ...points].flatMap((from) => texts(property(from, ...names), resolve));
  return [...new Set(values.map((value) => value.replace(/^(?:mailto|tel):|\?.*$/gi, '').trim()))].filter(Boolean);
}

function organizationOf(item: Item, resolve: Resolve): NonNullable<Answer['organization']> {
  return {
    name: nameOf(item, resolve),
    emails: contacts(item, resolve, 'email'),
    phones: contacts(item, resolve, 'telephone', 'tel', 'phone'),
    website: texts(property(item, 'url'), resolve)[0] ?? null,
    location: locationOf(item, resolve),
  };
}

function personOf({ item, within }: Placed, resolve: Resolve): Person {
  const employers = texts(property(item, 'worksFor', 'affiliation', 'org', 'organization', 'memberOf'), resolve);
  const holder = within && isOrganization(within) ? nameOf(within, resolve) : null;
  const addresses = ['url', 'homepage', 'sameAs'].flatMap((name) => texts(property(item, name), resolve));
  return {
    ...organizationOf(item, resolve),
    title: texts(property(item, 'jobTitle', 'job-title', 'title', 'role', 'hasOccupation'), resolve)[0] ?? null,
    company: employers[0] ?? holder,
    emails: contacts(item, resolve, 'email', 'mbox'),
    website: texts(property(item, 'url', 'homepage'), resolve).find((url) => !networks.test(url)) ?? null,
    profile_url: addresses.find((url) => networks.test(url)) ?? null,
  };
}

const isOrganization = (item: Item): boolean =>
  item.types.some((type) => organizations.test(type)) || (isCard(item) && namesItsFirm(item));
const isCard = ({ types }: Item): boolean => types.includes('h-card');
/** A card whose name is its organization is the organization's. */
const namesItsFirm = (item: Item): boolean => {
  const firm = property(item, 'org').map(wordsOf)[0];
  return firm !== undefined && firm === property(item, 'name').map(wordsOf)[0];
};
const isPerson = (item: Item): boolean => (item.types.includes('Person') || isCard(item)) && !isOrganization(item);

/** One person described twice is one person: the first word counts, later ones fill gaps. */
function merged(people: Person[]): Person[] {
  const byName = new Map<string, Person>();
  for (const person of people) {
    const key = (person.name ?? person.emails[0] ?? '').toLowerCase();
    const known = byName.get(key) ?? person;
    const gaps = Object.entries(person).filter(
      ([name]) => !Object.entries(known).some(([n, x]) => n === name && x?.length),
    );
    if (key) byName.set(key, { ...known, ...Object.fromEntries(gaps) });
  }
  return [...byName.values()];
}

/** People and the organization among the items a library found. */
export function answerFrom(found: unknown): Answer {
  const placed = placedIn(valuesFrom(found));
  const byId = new Map(placed.filter(({ item }) => item.id && item.properties.size).map(({ item }) => [item.id, item]));
  const resolve: Resolve = (item) => byId.get(item.id) ?? item;
  const people = placed.filter(({ item }) => isPerson(item)).map((one) => personOf(one, resolve));
  const firm = placed.find(({ item }) => isOrganization(item) && nameOf(item, resolve));
  return { people: merged(people), organization: firm ? organizationOf(firm.item, resolve) : null };
}
