import { isAddressLine } from './addresses.ts';
import { hasLegalForm, isClosing, isDeviceLine, isOrganizationName, isRole, legalFormEnd } from './lexicon.ts';
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
  const segments = segmentsOf(lines).filter(isUseful);
  const emails = segments.flatMap((segment) => segment.emails);
  const websites = segments.flatMap((segment) => segment.websites);
  const who = naming(segments, emails, hints);
  const place = segments.filter((segment) => isAddressLine(segment.text) && segment !== who.segment);
  const open = segments.filter((segment) => segment.words && segment !== who.segment && !place.includes(segment));
  const post = positionIn(open, who, [...emails, ...websites]);
  return {
    name: who.name,
    jobTitle: post.jobTitle,
    company: post.company,
    emails: [...new Set(emails)],
    phones: [...new Set(segments.flatMap((segment) => segment.phones.map((phone) => phone.text)))],
    websites: [...new Set(websites)],
    location: joined(place),
  };
}

export interface Who {
  name: string;
  /** A role written beside the name: "Jane Doe, CEO", "Geschäftsführerin: Jane Doe". */
  jobTitle: string;
  segment: Segment | null;
}

const nobody: Who = { name: '', jobTitle: '', segment: null };

const isUseful = ({ text }: Segment): boolean => text.length < 400 && !isClosing(text) && !isDeviceLine(text);

function naming(segments: Segment[], emails: string[], hints: CardHints): Who {
  const all = segments.flatMap((segment) => nameIn(segment) ?? []);
  const hinted = hints.name ? all.find((who) => bareName(who.name) === bareName(hints.name ?? '')) : undefined;
  return hinted ?? all.find((who) => emails.some((email) => isAddressOf(who.name, email))) ?? all[0] ?? nobody;
}

/** The name in a segment: alone, before a comma and a role, after a role and a colon or blank. */
export function nameIn(segment: Segment): Who | null {
  const words = segment.words.replace(/^[\s<>"'()·,-]+|[\s<>"'(·,:-]+$/g, '');
  if (looksLikeName(words) && !hasLegalForm(words)) return { name: tidyName(words), jobTitle: '', segment };
  const [, before = '', after = ''] = /^([^,:：]{3,60})(?:,|\s-)\s(.{3,100})$/u.exec(words) ?? [];
  if (looksLikeName(before) && isRole(after)) return { name: tidyName(before), jobTitle: after, segment };
  const [, label = '', value = ''] = /^([^:：]{2,60})[:：]\s*(.{3,60})$/u.exec(words) ?? [];
  if (looksLikeName(value)) return { name: tidyName(value), jobTitle: isRole(label) ? label : '', segment };
  const [, post = '', rest = ''] = /^(\S{2,12})[\s　](\S{1,6}[\s　]\S.{0,60})$/u.exec(words) ?? [];
  return isRole(post) && /^\p{Script=Han}/u.test(post) && looksLikeName(rest)
    ? { name: tidyName(rest), jobTitle: post, segment }
    : null;
}

/** A name as shown, without the reading in brackets or the sign of proxy that stands around it. */
const tidyName = (text: string): string =>
  text
    .replace(/[(（][^()（）]*[)）]\s*$/u, '')
    .replace(/^(?:i\.?\s?[AV]\.|ppa\.?)\s*/u, '')
    .replace(/^(?:Herrn?|Frau|Monsieur|Madame|Mme|M\.)\s+/u, '')
    .replace(/[\s　]+/g, ' ')
    .trim();

interface Position {
  jobTitle: string;
  company: string;
}

/** What somebody does and for whom, from the segments that are neither name nor place. */
function positionIn(open: Segment[], who: Who, domains: string[]): Position {
  const [title, employer] = who.jobTitle ? titleAndCompany(who.jobTitle) : ['', ''];
  let jobTitle = title;
  let company = employer;
  const unknown: Segment[] = [];
  for (const segment of open) {
    const { words } = segment;
    const [role, at] = titleAndCompany(words);
    if (!jobTitle && isRole(role) && !hasLegalForm(role) && words.length < 100) {
      jobTitle = role;
      company ||= at;
    } else if (!company && isCompany(words, domains)) company = upToLegalForm(words);
    else unknown.push(segment);
  }
  if (!jobTitle) jobTitle = followingName(unknown, who);
  return { jobTitle, company };
}

const isCompany = (words: string, domains: string[]): boolean =>
  words.length < 90 &&
  !/[.!?]\s\p{Lu}.*\s/u.test(words) &&
  (isOrganizationName(words) || domains.some((domain) => isNamedLike(words, domain)));

/** A short line right under the name, when no line holds a word for a role. */
function followingName(unknown: Segment[], who: Who): string {
  const next = unknown.find((segment) => who.segment && segment.line >= who.segment.line);
  const isNear = next && who.segment && next.line - who.segment.line <= 1;
  return isNear && next.words === next.text && next.text.length < 60 && !/[.!?:]$|^[@#]/.test(next.text)
    ? next.text
    : '';
}

/** "CEO @ Acme", "VP Operations at Firm", "Managing Partner, Firm LLP" in two. */
export function titleAndCompany(text: string): [title: string, company: string] {
  const [, title = '', company = ''] =
    /^(.{2,80}?)\s(?:@|at|bei(?:\s(?:der|dem))?|chez|presso|hos|bij)\s(.{2,80})$/iu.exec(text) ?? [];
  if (title && isRole(title)) return [title, company];
  const comma = text.lastIndexOf(', ');
  const left = text.slice(0, comma);
  const right = text.slice(comma + 2);
  return comma > 0 && isRole(left) && (hasLegalForm(right) || (isOrganizationName(right) && !isRole(right)))
    ? [left, right]
    : [text, ''];
}

const upToLegalForm = (text: string): string => {
  const end = legalFormEnd(text);
  return end > 0 && end < text.length && /^[.\s,]/.test(text.slice(end)) && text.length - end > 25
    ? text.slice(0, end)
    : text;
};

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

const joined = (place: Segment[]): string => {
  const first = place[0];
  if (!first) return '';
  const near = place.filter((segment, index) => index === 0 || segment.line - (place[index - 1]?.line ?? 0) <= 1);
  return near.map((segment) => segment.text).join(', ');
};
