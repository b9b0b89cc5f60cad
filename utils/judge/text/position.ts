import { roleOfLabel } from './labels.ts';
import {
  hasLegalForm,
  isInstitution,
  isOrganizationName,
  isRole,
  isUnitName,
  legalFormEnd,
  withoutCapital,
} from './lexicon.ts';
import type { Who } from './naming.ts';
import { isPhrase } from './phrases.ts';
import { isNamedLike } from './resemblance.ts';
import type { Segment } from './segments.ts';

/** What somebody does and for whom. */
export interface Position {
  jobTitle: string;
  company: string;
}

/** Title and company from the segments that are neither name nor place; `domains` are the addresses found beside them. */
export function positionIn(open: Segment[], who: Who, domains: string[], isSignature = false): Position {
  const [statedTitle, statedCompany] = who.jobTitle ? titleAndCompany(who.jobTitle, domains) : ['', ''];
  const phrases = open.filter(({ words }) => words && isPhrase(words));
  const roles = phrases.filter(({ words }) => isTitle(titleAndCompany(words, domains)[0]));
  const label = statedTitle ? '' : labelBefore(open, who);
  const role = statedTitle || label ? undefined : nearest(roles, who);
  const [title, at] = role ? titleAndCompany(role.words, domains) : [statedTitle || label, statedCompany];
  const rest = phrases.filter((segment) => segment !== role && !/[:：]/.test(segment.words));
  const found = companyIn(rest, domains);
  const isDepartment =
    !isSignature && !title && found !== undefined && isRightUnder(found, who) && !isCertain(found, domains);
  const company =
    (isDepartment ? undefined : found) ?? (isSignature ? unnamedCompany(rest, open, role, who) : undefined);
  const jobTitle =
    title ||
    followingName(
      rest.filter((segment) => segment !== company),
      who,
    ) ||
    (isSignature ? '' : firstPartBelow(open, who));
  return {
    jobTitle: (roleOfLabel(jobTitle) || jobTitle).replace(/(?<=\p{Ll}{3})\.$/u, ''),
    company: at || (company ? tidyCompany(company.words) : ''),
  };
}

/** A role, and no company's or institution's name that holds a word for one. */
const isTitle = (words: string): boolean =>
  isRole(words) &&
  !hasLegalForm(words) &&
  !(isInstitution(words) && !/,|\s(?:of|for|für|der|des|de|di|van)\s/.test(words));

/** A line before the name that announces its role: "Vertreten durch die Geschäftsführerin:". */
const labelBefore = (open: Segment[], { segment: named }: Who): string =>
  roleOfLabel(open.find(({ line, words }) => named && line === named.line - 1 && /[:：]$/.test(words))?.words ?? '');

/** The first after the name, else the last before it. */
const nearest = (segments: Segment[], { segment: named }: Who): Segment | undefined =>
  segments.find(({ line }) => !named || line >= named.line) ?? segments.at(-1);

/** The company's line: by its legal form, by its likeness to the mail domain, by a word only organizations bear. */
const companyIn = (segments: Segment[], domains: string[]): Segment | undefined =>
  segments.find(({ words }) => hasLegalForm(words)) ??
  segments.find(({ words }) => domains.some((domain) => isNamedLike(words, domain))) ??
  segments.find(({ words }) => isInstitution(words) && !isTitle(words)) ??
  segments.find(({ words }) => isOrganizationName(words) && !isRole(words) && !isUnitName(words));

const isRightUnder = ({ line, words, text }: Segment, { segment: named }: Who): boolean =>
  named !== null && line - named.line === 1 && words === text;

/** A legal form or the mail's domain says that it is a company; a word such as "Services" may as well be a department's. */
const isCertain = ({ words }: Segment, domains: string[]): boolean =>
  hasLegalForm(words) || isInstitution(words) || domains.some((domain) => isNamedLike(words, domain));

/** In a signature the one line between the title and the first number or street, when nothing else names the company. */
function unnamedCompany(
  rest: Segment[],
  open: Segment[],
  role: Segment | undefined,
  { segment: named }: Who,
): Segment | undefined {
  const from = role && named && role.line >= named.line ? role.line : -1;
  // "Name, company, title", a line each.
  const [between, ...more] = rest.filter(({ line }) => named && line > named.line && line < from);
  if (between && more.length === 0 && isBareCompany(between)) return between;
  // "Title | Company" on one line.
  const beside = open.slice(role ? open.indexOf(role) + 1 : open.length).filter(({ line }) => line === from);
  const [only] = beside;
  if (only && beside.length === 1 && rest.includes(only) && isBareCompany(only) && !isUnitName(only.words)) return only;
  const next = from >= 0 ? rest.find(({ line, words }) => line > from && !isUnitName(words)) : undefined;
  const isBetween = next && next.line - from <= 3 && isBareCompany(next);
  return isBetween && !open.some((segment) => segment.line > from && segment.line < next.line) ? next : undefined;
}

const isBareCompany = ({ words, text }: Segment): boolean =>
  words === text && words.length < 50 && /^\p{Lu}/u.test(words);

/** A short line right under the name, when no line holds a word for a role. */
function followingName(unknown: Segment[], { segment: named }: Who): string {
  const next = named && unknown.find(({ line }) => line >= named.line);
  if (!next || next.line - named.line > 1 || next.phones.length + next.websites.length > 0) return '';
  return next.words.length < 60 && !/[.!?]$|\d/.test(next.words) ? next.words : '';
}

/** The first element of the line under the name, before a number or an address in elements of their own. */
function firstPartBelow(open: Segment[], { segment: named }: Who): string {
  const next = named && open.find(({ line }) => line > named.line);
  const [part = ''] = next && next.line - named.line === 1 && next.words !== next.text ? next.parts : [];
  return part && part.length < 60 && isPhrase(part) && !/[@\d]/.test(part) ? part : '';
}

/** "CEO @ Acme", "VP Operations at Firm", "Managing Partner, Firm LLP" in two. */
export function titleAndCompany(text: string, domains: string[] = []): [title: string, company: string] {
  const [head = '', ...tail] = text.split(/[\s　]+/);
  // Company, department and title in one line: 港機械株式会社 営業部 課長.
  if (/^\p{Script=Han}/u.test(text) && hasLegalForm(head) && isRole(tail.join(' '))) return [tail.join(' '), head];
  const [, title = '', company = ''] =
    /^(.{2,80}?)\s(?:@|at|bei(?:\s(?:der|dem))?|chez|presso|hos|bij)\s(.{2,80})$/iu.exec(text) ?? [];
  // "Attorneys at Law" is a title.
  if (title && isRole(title) && !/^law$/i.test(company)) return [title, company];
  const comma = text.lastIndexOf(', ');
  const left = text.slice(0, comma);
  const right = text.slice(comma + 2);
  const isEmployer =
    hasLegalForm(right) || isInstitution(right) || domains.some((domain) => isNamedLike(right, domain));
  return comma > 0 && isRole(left) && isEmployer ? [left, right] : [text, ''];
}

/** A company's bare name: nothing after its legal form, no department, no reading in brackets. */
export function tidyCompany(text: string): string {
  const bare = withoutCapital(
    text
      .replace(/^[^:：]{3,40}[:：]\s+(?=\p{Lu})/u, '')
      .replace(/^(?:for and )?on behalf of (?:the )?/i, '')
      .trimEnd()
      .replace(/[（(][^()（）]*[)）]$/u, '')
      .trimEnd(),
  );
  const department = bare.search(/\s\S*[部課室係科](?:\s|$)/u);
  if (department >= 0 && /^\p{Script=Han}/u.test(bare)) return bare.slice(0, department);
  const end = legalFormEnd(bare);
  const after = end > 0 ? bare.slice(end) : '';
  return /^[.,;]|^\s+[\p{Ll}\d]|^.{25}/u.test(after) && !/^\s(?:de|i|y|e|&)\s/.test(after)
    ? bare.slice(0, end).trim()
    : bare;
}
