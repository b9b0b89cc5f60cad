import { addressIn, isAddressLine } from './addresses.ts';
import {
  hasLegalForm,
  isClosing,
  isDeviceLine,
  isDisclaimer,
  isInstitution,
  isOrganizationName,
  isRole,
  legalFormEnd,
} from './lexicon.ts';
import { bareName, isAddressOf, looksLikeName } from './names.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** What a block of lines says about one person: a signature, a business card, a team card. */
export interface Card {
  name: string;
  jobTitle: string;
  company: string;
  emails: string[];
  phones: string[];
  websites: string[];
  location: string;
}

/** What is known beforehand: the sender's name, the page's company. */
export interface CardHints {
  name?: string;
  company?: string;
}

/** Reads the lines of one person's block, in any order of its parts. */
export function cardFrom(lines: readonly string[], hints: CardHints = {}): Card {
  const segments = segmentsOf(upToDisclaimer(lines)).filter(isUseful);
  const emails = segments.flatMap((segment) => segment.emails);
  const who = naming(segments, emails, hints);
  const websites = segments.flatMap((segment) => websitesIn(segment, emails));
  const place = segments.filter(
    (segment) => segment !== who.segment && isAddressLine(segment.text) && hasOnlyWords(segment),
  );
  const open = segments.filter((segment) => segment.words && segment !== who.segment && !place.includes(segment));
  const post = positionIn(open, who, [...emails, ...websites]);
  return {
    name: who.name,
    jobTitle: post.jobTitle,
    company: post.company,
    emails: [...new Set(emails)],
    phones: [...new Set(segments.flatMap(surePhones))],
    websites: [...new Set(websites)],
    location: joinedPlace(place, post.company),
  };
}

/** Lines before the small print, which names other people, numbers and addresses. */
function upToDisclaimer(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => index > 0 && isDisclaimer(line));
  return end > 0 ? lines.slice(0, end) : lines;
}

const hasOnlyWords = ({ emails, websites }: Segment): boolean => emails.length + websites.length === 0;

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

export interface Who {
  name: string;
  /** A role written beside the name: "Jane Doe, CEO", "Geschäftsführerin: Jane Doe". */
  jobTitle: string;
  segment: Segment | null;
  /** Written family name first: "Doe, Jane". It takes an address made from it to tell this from other lists. */
  isInverted?: boolean;
}

const nobody: Who = { name: '', jobTitle: '', segment: null };

const isUseful = ({ text }: Segment): boolean => text.length < 400 && !isClosing(text) && !isDeviceLine(text);

function naming(segments: Segment[], emails: string[], hints: CardHints): Who {
  const all = segments.flatMap((segment) => nameIn(segment) ?? []);
  const hinted = hints.name ? all.find((who) => bareName(who.name) === bareName(hints.name ?? '')) : undefined;
  const plain = all.filter(({ isInverted }) => !isInverted);
  return hinted ?? all.find((who) => emails.some((email) => isAddressOf(who.name, email))) ?? plain[0] ?? nobody;
}

/** The name in a segment: alone, before a comma and a role, after a label, after a role or department in Japanese. */
export function nameIn(segment: Segment): Who | null {
  const words = segment.words.replace(/^[\s<>"'()·,–-]+|[\s<>"'(·,:–-]+$/g, '');
  if (words.length > 300) return null;
  return (
    partedName(segment) ??
    plainName(words, segment) ??
    labelledName(words, segment) ??
    eastAsianName(words, segment) ??
    nameInSentence(words, segment)
  );
}

/** The name in an element of its own, what the person does in those after it. An initial at its end asks for more name. */
function partedName(segment: Segment): Who | null {
  const [first = '', ...rest] = segment.parts;
  const after = rest
    .join(' ')
    .split(' ')
    .filter((word) => !/[@\d]/.test(word))
    .join(' ');
  if (!after || !looksLikeName(first) || /\s\S{1,2}$/.test(first) || !isPhrase(after)) return null;
  return { name: tidyName(first), jobTitle: after, segment };
}

function plainName(words: string, segment: Segment): Who | null {
  if (looksLikeName(words)) return { name: tidyName(words), jobTitle: '', segment };
  const [, before = '', after = ''] = /^([^,:：(]{3,60}?)(?:,\s|\s[-–]\s|\s\()(.{3,100}?)\)?$/u.exec(words) ?? [];
  if (looksLikeName(before) && isRole(after) && !/\d/.test(after))
    return { name: tidyName(before), jobTitle: after, segment };
  const [, family = '', given = ''] = /^([^,]{2,40}),\s([^,]{2,30})$/u.exec(words) ?? [];
  return looksLikeName(`${given} ${family}`) && !isRole(given)
    ? { name: `${given} ${family}`, jobTitle: '', segment, isInverted: true }
    : null;
}

/** "Geschäftsführerin: Jane Doe", "Directeur de la publication : Jean Dupont, président". */
function labelledName(words: string, segment: Segment): Who | null {
  const [, label = '', value = ''] = /^([^:：]{2,60})[:：]\s*(.{3,100})$/u.exec(words) ?? [];
  const who = value ? plainName(value, segment) : null;
  return who && { ...who, jobTitle: who.jobTitle || roleOfLabel(label) };
}

/** The role in a label such as "Vertreten durch die Geschäftsführerin:". */
export const roleOfLabel = (label: string): string =>
  isRole(label)
    ? label
        .replace(
          /^(?:(?:gesetzlich\s)?vertreten durch|represented by|représentée? par|representad[oa] por|rappresentat[ao] da)\s*:?\s*(?:(?:die|den|der|le|la|el|il)\s)?/i,
          '',
        )
        .replace(/[:：\s]+$/, '')
    : '';

/** Department, title and name in one line, parted by blanks: 総務部　人事課　早乙女　凛. */
function eastAsianName(words: string, segment: Segment): Who | null {
  if (!/^\p{Script=Han}/u.test(words)) return null;
  const tokens = words
    .replace(/[(（][^()（）]*[)）]/gu, '')
    .split(/[\s　]+/)
    .filter(Boolean);
  const start = tokens.findIndex((token) => !isUnit(token));
  const name = tokens.slice(start).join(' ');
  if (start < 1 || !looksLikeName(name)) return null;
  const units = tokens.slice(0, start);
  return { name, jobTitle: units.findLast(isRole) ?? units.join(' '), segment };
}

const isUnit = (token: string): boolean => isRole(token) || /[部課室係科局所店会社長]$/u.test(token);

/** A name with a form of address inside a sentence that also says how to reach the person. */
function nameInSentence(words: string, segment: Segment): Who | null {
  if (segment.emails.length + segment.phones.length === 0) return null;
  const [, name = ''] =
    /(?:^|[\s,(])((?:Mme|Mr|Mrs|Ms|Dr|Herrn?|Frau|Sra?|Dott|Monsieur|Madame)\.?\s\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,2})/u.exec(
      words,
    ) ?? [];
  return looksLikeName(name) ? { name: tidyName(name), jobTitle: '', segment } : null;
}

/** A name as shown, without the reading in brackets or the sign of proxy that stands around it. */
const tidyName = (text: string): string =>
  text
    .replace(/[(（][^()（）]*[)）]\s*$/u, '')
    .replace(/^(?:i\.?\s?[AV]\.|ppa\.?)\s*/u, '')
    .replace(/^(?:Herrn?|Frau|Monsieur|Madame|Mme|M\.)\s+/u, '')
    // A byline's "by"; before a single name, "Von" is part of it.
    .replace(/^(?:By|Von|Par|Por|Av|Af|Door|Text|Autor(?:in)?)[:\s]\s*(?=\p{Lu}\S*\s\p{Lu})/u, '')
    .replace(/[\s　]+/g, ' ')
    .trim();

interface Position {
  jobTitle: string;
  company: string;
}

/** What somebody does and for whom, from the segments that are neither name nor place. */
function positionIn(open: Segment[], who: Who, domains: string[]): Position {
  const [statedTitle, statedCompany] = who.jobTitle ? titleAndCompany(who.jobTitle, domains) : ['', ''];
  const phrases = open.filter(({ words }) => isPhrase(words));
  const roles = phrases.filter(({ words }) => isRole(words) && !hasLegalForm(titleAndCompany(words, domains)[0]));
  const label = statedTitle ? '' : labelBefore(open, who);
  const role = statedTitle || label ? undefined : nearest(roles, who);
  const [title, at] = role ? titleAndCompany(role.words, domains) : [statedTitle || label, statedCompany];
  const rest = phrases.filter((segment) => segment !== role);
  const company = companyIn(
    rest.filter(({ words }) => !/[:：]/.test(words)),
    domains,
  );
  const jobTitle =
    title ||
    followingName(
      rest.filter((segment) => segment !== company),
      who,
    );
  return { jobTitle: roleOfLabel(jobTitle) || jobTitle, company: at || (company ? tidyCompany(company.words) : '') };
}

/** A line before the name that announces its role: "Vertreten durch die Geschäftsführerin:". */
const labelBefore = (open: Segment[], { segment: named }: Who): string =>
  roleOfLabel(open.find(({ line, words }) => named && line === named.line - 1 && /[:：]$/.test(words))?.words ?? '');

/** Words that can be a title or a company: no sentence, label, handle or number. */
export const isPhrase = (words: string): boolean =>
  words.length < 100 && !/[:：]$|^[@#]|:\s*@|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|\d{4}/u.test(words) && !isSentence(words);

/** Ends like a sentence, or begins like the middle of one. */
const isSentence = (words: string): boolean => {
  const count = words.split(/\s+/).length;
  return (
    count > 12 ||
    (count > 2 && /[\p{Ll}\d)][.!?…]$/u.test(words) && !hasLegalForm(words)) ||
    (count > 6 && /^\p{Ll}/u.test(words))
  );
};

/** The first after the name, else the last before it. */
const nearest = (segments: Segment[], { segment: named }: Who): Segment | undefined =>
  segments.find(({ line }) => !named || line >= named.line) ?? segments.at(-1);

/** The company's line: by its legal form, by its likeness to the mail domain, by a word only organizations bear. */
function companyIn(segments: Segment[], domains: string[]): Segment | undefined {
  return (
    segments.find(({ words }) => hasLegalForm(words)) ??
    segments.find(({ words }) => domains.some((domain) => isNamedLike(words, domain))) ??
    segments.find(({ words }) => isOrganizationName(words) && !isRole(words))
  );
}

/** A short line right under the name, when no line holds a word for a role. */
function followingName(unknown: Segment[], { segment: named }: Who): string {
  const next = named && unknown.find(({ line }) => line >= named.line);
  const isNear = next && next.line - named.line <= 1;
  return isNear &&
    next.phones.length + next.websites.length === 0 &&
    next.words.length < 60 &&
    !/[.!?]$/.test(next.words)
    ? next.words
    : '';
}

/** "CEO @ Acme", "VP Operations at Firm", "Managing Partner, Firm LLP" in two. */
export function titleAndCompany(text: string, domains: string[] = []): [title: string, company: string] {
  const parts = text.split(/[\s　]+/);
  // Company, department and title in one line: 港機械株式会社 営業部 課長.
  if (
    /^\p{Script=Han}/u.test(text) &&
    parts.length > 1 &&
    hasLegalForm(parts[0] ?? '') &&
    isRole(parts.slice(1).join(' '))
  )
    return [parts.slice(1).join(' '), parts[0] ?? ''];
  const [, title = '', company = ''] =
    /^(.{2,80}?)\s(?:@|at|bei(?:\s(?:der|dem))?|chez|presso|hos|bij)\s(.{2,80})$/iu.exec(text) ?? [];
  if (title && isRole(title)) return [title, company];
  const comma = text.lastIndexOf(', ');
  const left = text.slice(0, comma);
  const right = text.slice(comma + 2);
  return comma > 0 &&
    isRole(left) &&
    (hasLegalForm(right) || isInstitution(right) || domains.some((domain) => isNamedLike(right, domain)))
    ? [left, right]
    : [text, ''];
}

/** A company's bare name: nothing after its legal form, no reading in brackets. */
export function tidyCompany(text: string): string {
  const bare = text.replace(/\s*[（(][^()（）]*[)）]\s*$/u, '');
  const end = legalFormEnd(bare);
  const after = end > 0 ? bare.slice(end) : '';
  return /^[.,;]|^\s+[\p{Ll}\d]|^.{25}/u.test(after) ? bare.slice(0, end).trim() : bare;
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a company's name and a domain resemble: "Corvane Logistics" and corvane.example. */
export function isNamedLike(name: string, address: string): boolean {
  const host =
    address
      .replace(/^.*@/, '')
      .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
      .split('/')[0] ?? '';
  const label = lettersOf(host.split('.').at(-2) ?? '');
  const first = lettersOf(name.split(/\s/)[0] ?? '');
  return label.length > 3 && (lettersOf(name).includes(label) || (first.length > 3 && label.includes(first)));
}

/** Address lines that follow each other, on one line. */
export const joinedPlace = (place: Segment[], company = ''): string => {
  const first = place[0];
  if (!first) return '';
  const near = place.filter((segment, index) => index === 0 || segment.line - (place[index - 1]?.line ?? 0) <= 1);
  return near.map((segment) => addressIn(segment.text, company)).join(', ');
};
