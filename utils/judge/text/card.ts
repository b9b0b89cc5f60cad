import { isNetworkProfile } from '../../extract/addresses.ts';
import { addressIn, isAddressLine } from './addresses.ts';
import { hasLegalForm, isClosing, isDeviceLine, isDisclaimer, isGreeting, isRole, legalFormEnd } from './lexicon.ts';
import { bareName, nameKey } from './names.ts';
import { naming } from './naming.ts';
import { positionIn } from './position.ts';
import { ownLines } from './quotes.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** What a block of lines says about one person: a signature, a business card, a team card. */
export interface Card {
  name: string;
  jobTitle: string;
  company: string;
  emails: string[];
  phones: string[];
  websites: string[];
  /** Pages on networks. */
  profiles: string[];
  location: string;
}

/** What is known beforehand: the sender's name, the page's company. */
export interface CardHints {
  name?: string;
  /** The lines are a signature, whose order tells what a line is: name, title, company, then how to reach them. */
  isSignature?: boolean;
  /** The address of the organization that sent it: what resembles its domain is no person. */
  organizationEmail?: string;
}

/** Reads the lines of one person's block, in any order of its parts. */
export function cardFrom(lines: readonly string[], hints: CardHints = {}): Card {
  const segments = segmentsOf(upToDisclaimer(ownLines(lines))).filter(isUseful);
  const emails = segments.flatMap((segment) => segment.emails);
  const who = naming(segments, emails, hints);
  const addresses = segments.flatMap((segment) => websitesIn(segment, emails));
  const websites = addresses.filter((address) => !isProfile(address));
  const place = segments.filter(
    (segment) => segment !== who.segment && isAddressLine(segment.text) && hasOnlyWords(segment),
  );
  const open = segments.filter(
    (segment) => segment !== who.segment && !place.includes(segment) && !repeatsName(segment, who.name),
  );
  const post = positionIn(open, who, [...emails, ...websites], hints.isSignature);
  const company = post.company || companyBefore(place);
  return {
    name: who.name,
    jobTitle: post.jobTitle,
    company,
    emails: [...new Set(emails)],
    phones: [...new Set(segments.flatMap(surePhones))],
    websites: [...new Set(websites)],
    profiles: [...new Set(addresses.filter(isProfile))],
    location: joinedPlace(place, company),
  };
}

/** Written out, an address may lack its beginning: "linkedin.com/in/jane-roe". */
const isProfile = (address: string): boolean =>
  isNetworkProfile(address.includes('://') ? address : `https://${address}`);

/** The name again, in a mail link: "Jane Roe", "Email Jane Roe". It says nothing new of the person. */
const repeatsName = ({ words, emails }: Segment, name: string): boolean => {
  const bare = bareName(name);
  const isSame = bare !== '' && nameKey(words) === nameKey(bare);
  return isSame || (bare !== '' && emails.length > 0 && words.endsWith(` ${bare}`) && !isRole(words));
};

/** "Firm AG, Seestrasse 45, 6454 Flüelen": the company may share the address's line. */
const companyBefore = (place: Segment[]): string => {
  const line = place.find(({ text }) => hasLegalForm(text))?.text ?? '';
  return line.slice(0, Math.max(0, legalFormEnd(line)));
};

/** Lines before the small print, which names other people, numbers and addresses. */
function upToDisclaimer(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => index > 0 && isDisclaimer(line));
  return end > 0 ? lines.slice(0, end) : lines;
}

const hasOnlyWords = ({ emails, phones, websites }: Segment): boolean =>
  emails.length + phones.filter(({ isSure }) => isSure).length + websites.length === 0;

/** Numbers that say they are phones, or stand alone as one would. */
const surePhones = ({ text, phones }: Segment): string[] =>
  phones.filter((phone) => phone.isSure || (text === phone.text && phone.text.length > 9)).map((phone) => phone.text);

/** Written-out addresses, and bare domains where they stand alone or belong to the mail address. */
const websitesIn = ({ text, websites }: Segment, emails: string[]): string[] =>
  websites.filter(
    (address) =>
      /^(?:https?:|www\.)/i.test(address) ||
      text.replace(/^[\p{L}\s-]{1,12}[:：]\s*/u, '') === address ||
      emails.some((email) => email.endsWith(`@${address}`)),
  );

const isUseful = ({ text }: Segment): boolean =>
  text.length < 400 && !isClosing(text) && !isGreeting(text) && !isDeviceLine(text);

/** Address lines that follow each other, on one line. */
export const joinedPlace = (place: Segment[], company = ''): string => {
  const first = place[0];
  if (!first) return '';
  const near = place.filter((segment, index) => index === 0 || segment.line - (place[index - 1]?.line ?? 0) <= 1);
  return near.map((segment) => addressIn(segment.text, company)).join(', ');
};
