import { isNetworkProfile } from '../extract/addresses.ts';
import { type Finding, findingBy, foundBy } from '../extract/reading.ts';
import type { Certainty, Source } from '../lead/candidate.ts';
import type { CheckedFinding, CheckedReading } from './reading-schema.ts';
import { isOfSite } from './senders.ts';
import { signatureOf } from './signature.ts';
import { type Card, cardFrom } from './text/card.ts';
import { isBusinessLabel, unlabelled } from './text/labels.ts';
import { isRole } from './text/lexicon.ts';
import { nameKey } from './text/names.ts';
import { nameIn } from './text/naming.ts';
import { type OutlineOrganization, organizationInOutline } from './text/organization-in-outline.ts';
import { treeOf } from './text/outline-tree.ts';
import { type OutlinePerson, peopleInOutline } from './text/people-in-outline.ts';
import { isPeoplePage } from './text/people-page.ts';
import { segmentsOf } from './text/segments.ts';
import { recipientsIn } from './text/senders-line.ts';
import { cardFromVCard, isVCard } from './text/vcard.ts';

/** What is longer is a sentence. */
const titleAtMost = 120;
const isTitle = (text: string): boolean => text.length <= titleAtMost && !isBusinessLabel(text);

/** A card as a finding about the person it names. */
export function findingFromCard(card: Card, source: Source, about: Finding['about']): Finding {
  const found = foundBy(source);
  return {
    about,
    person: {
      name: found(card.name),
      emails: found(card.emails),
      phones: found(card.phones),
      jobTitle: found(isTitle(card.jobTitle) ? unlabelled(card.jobTitle) : ''),
      profileUrl: found(card.profiles),
      location: found(card.location),
    },
    organization: { name: found(unlabelled(card.company)), website: found(card.websites[0]) },
  };
}

const isEmptyCard = (card: Card): boolean => !card.name && card.emails.length === 0 && card.phones.length === 0;

/** What marked or pasted text says: a signature, a list of recipients, a vCard. */
export function findingsInSelection({ selection }: CheckedReading): Finding[] {
  if (isVCard(selection)) return [findingFromCard(cardFromVCard(selection), 'vcard', 'main')];
  const recipients = recipientsIn(selection);
  if (recipients.length > 0)
    return recipients.map(({ name, email }, index) => recipientFinding(name, email, index === 0));
  const card = cardFrom(afterDelimiter(selection.split(/\r?\n/)), { isSignature: true });
  return isEmptyCard(card) ? [] : [findingFromCard(card, 'selection', 'main')];
}

/** Mail programs set the signature apart by two dashes: where that begins with a name, what stands above speaks of others, too. */
function afterDelimiter(lines: string[]): string[] {
  const signature = lines.slice(lines.findLastIndex((line) => /^--\s?$/.test(line)) + 1);
  const first = signature.find((line) => line.trim() !== '') ?? '';
  return segmentsOf([first]).some((segment) => nameIn(segment)) ? signature : lines;
}

const recipientFinding = (name: string, email: string, isFirst: boolean): Finding =>
  findingBy('selection')({ about: isFirst ? 'main' : 'other', person: { name, emails: email } });

/** What each open mail's signature adds to its sender; a sender that is no person leaves the signature's own name. */
export function findingsInMails({ mails }: CheckedReading): Finding[] {
  return mails.flatMap(({ name, email, text }, index) => {
    const card = signatureOf(text, { name, email });
    return card && !isEmptyCard(card) ? [findingFromCard(card, 'signature', index === 0 ? 'main' : 'other')] : [];
  });
}

/** The people in the page's lines, and the organization whose page it is. */
export function findingsInOutline(
  reading: CheckedReading,
  findings: readonly CheckedFinding[],
  givenNames: ReadonlySet<string>,
): Finding[] {
  const tree = treeOf(reading.outline);
  if (tree.lines.length === 0) return [];
  const { url, title, unreadSite } = reading;
  const knownNames = new Set(findings.flatMap(({ person }) => person.name.map(({ value }) => nameKey(value))));
  const people = peopleInOutline(tree, { url, title, knownNames, givenNames, isUnread: unreadSite !== null });
  const siteNames = findings.flatMap(({ organization }) => organization.name.map(({ value }) => value));
  const personNames = [
    ...people.map(({ card }) => card.name),
    ...findings.flatMap(({ person }) => person.name.map(({ value }) => value)),
  ].filter((name) => name.includes(' '));
  const spans = people.map(({ span }) => span);
  // On a site we know the page belongs to the site's company, which is nobody's lead.
  const organization = unreadSite
    ? null
    : organizationInOutline(tree, { url, title, siteNames, people: spans, personNames });
  const company = organization?.name ?? '';
  const around = {
    url,
    company,
    isOfColleagues: isPeoplePage(tree, { url, title }) && !guests.test(`${url} ${title}`),
  };
  return [
    ...people.map((person) => personFinding(person, knownNames.has(nameKey(person.card.name)), around)),
    ...(organization ? [organizationFinding(organization)] : []),
  ];
}

/** Pages that present people from elsewhere. */
const guests =
  /speaker|referent|vortragende|ponente|intervenant|relator|palestrante|spreker|föreläsare|talere|puhuja|prelegent|conference|konferen|congres|kongress|summit|author|client|customer|kunde|partner|testimonial/i;

/** What the page around a person says of all people there. */
interface Surroundings {
  url: string;
  company: string;
  /** It presents the people of that company. */
  isOfColleagues: boolean;
}

/** Of a person whom the page's mark-up states, the lines around the name add how to reach them, not where they belong. */
function personFinding({ card, profiles }: OutlinePerson, isStated: boolean, around: Surroundings): Finding {
  const finding = findingFromCard(
    isStated
      ? { ...card, jobTitle: isRole(card.jobTitle) ? card.jobTitle : '', company: '', location: '', websites: [] }
      : card,
    'text',
    'other',
  );
  const certainty = isStated || card.company ? undefined : belonging(card, around);
  return {
    ...finding,
    person: { ...finding.person, profileUrl: foundBy('link')(profiles.filter(isNetworkProfile)) },
    organization: certainty
      ? { ...finding.organization, name: foundBy('text', certainty)(around.company) }
      : finding.organization,
  };
}

/** Roles of those who stand for the one whose page it is, as legal notices name them. */
const represents =
  /geschäftsführ|vertretungsberechtigt|inhaber|gérante?(?!\p{L})|directeur de la publication|directrice de la publication|administrador[ae]?(?!\p{L})|titular|propriet|legale rappresentante|amministrat|代表|取締役|eigenaar|bestuurder|jednatel|prezes|właściciel|toimitusjohtaja|daglig leder|verkställande direktör/iu;

/** How sure it is that somebody without a company of their own works for that of the page. */
function belonging({ emails, jobTitle }: Card, { url, isOfColleagues }: Surroundings): Certainty | undefined {
  if (emails.length > 0) return emails.some((email) => isOfSite(email, url)) ? 'likely' : undefined;
  if (represents.test(jobTitle)) return 'likely';
  return isOfColleagues && jobTitle ? 'guess' : undefined;
}

function organizationFinding({ name, emails, phones, location }: OutlineOrganization): Finding {
  const found = foundBy('text', 'likely');
  return {
    about: 'other',
    person: {},
    organization: { name: found(name), emails: found(emails), phones: found(phones), location: found(location) },
  };
}
