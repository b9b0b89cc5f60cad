import { parseAmount } from './amount.ts';
import { type Capture, type CapturedPerson, titleMaxLength } from './capture.ts';
import { type Draft, type DraftField, titleOf } from './draft.ts';
import { type NoteFact, noteFrom } from './note.ts';

/** Why a field can't be sent as it is. Each needs a sentence (`problem_<name>` in `public/_locales`). */
export type ProblemKind =
  | 'personOrOrganization'
  | 'personWithoutName'
  | 'email'
  | 'phone'
  | 'url'
  | 'amount'
  | 'currency'
  | 'titleMissing'
  | 'titleTooLong';

export interface Problem {
  field: DraftField;
  /** Position in `emails` or `phones`; 0 elsewhere. */
  index: number;
  kind: ProblemKind;
}

export type CaptureResult = { ok: true; capture: Capture } | { ok: false; problems: Problem[] };

/** What a draft depends on beside itself. */
export interface Surroundings {
  /** BCP 47; decides how amounts are read. */
  locale: string;
  /** Of the account; stands where the draft names none. Empty when it isn't known. */
  currency: string;
  /** Heads a fact in the note, in the user's language. */
  wordFor: (label: NoteFact['label']) => string;
}

/** Confirms a draft: the capture, or what Pipedrive would refuse about it, field by field in the form's order. */
export function captureFromDraft(draft: Draft, surroundings: Surroundings): CaptureResult {
  const problems = problemsOf(draft, surroundings);
  if (problems.length > 0) return { ok: false, problems };
  const person = personFrom(draft);
  const organizationName = draft.organizationName.trim();
  const website = draft.website.trim();
  const amount = parseAmount(draft.amount, surroundings.locale);
  const currency = draft.currency || surroundings.currency;
  return {
    ok: true,
    capture: {
      id: draft.id,
      ...(person && { person }),
      ...(organizationName && { organization: { name: organizationName, ...(website && { website }) } }),
      lead: {
        title: titleOf(draft).trim(),
        ...(amount !== undefined && { value: { amount, currency } }),
      },
      note: noteFrom(draft, surroundings.wordFor),
    },
  };
}

/** @returns what has to be mended before the draft can be sent; empty when nothing has to. */
export function problemsOf(draft: Draft, { locale, currency }: Pick<Surroundings, 'locale' | 'currency'>): Problem[] {
  const problems: Problem[] = [];
  const add = (field: DraftField, kind: ProblemKind, index = 0) => problems.push({ field, index, kind });

  if (!draft.name.trim() && hasPersonDetails(draft)) add('name', 'personWithoutName');
  else if (!draft.name.trim() && !draft.organizationName.trim()) add('name', 'personOrOrganization');
  draft.emails.forEach((email, index) => {
    if (email.trim() && !isEmail(email.trim())) add('emails', 'email', index);
  });
  draft.phones.forEach((phone, index) => {
    if (phone.trim() && !isPhone(phone)) add('phones', 'phone', index);
  });
  if (draft.website.trim() && !isWebAddress(draft.website.trim())) add('website', 'url');
  if (draft.name.trim() || draft.organizationName.trim()) problems.push(...titleProblems(draft));
  if (draft.amount.trim() && parseAmount(draft.amount, locale) === undefined) add('amount', 'amount');
  else if (draft.amount.trim() && !draft.currency && !currency) add('currency', 'currency');
  return problems;
}

function titleProblems(draft: Draft): Problem[] {
  const length = titleOf(draft).trim().length;
  if (length === 0) return [{ field: 'title', index: 0, kind: 'titleMissing' }];
  return length > titleMaxLength ? [{ field: 'title', index: 0, kind: 'titleTooLong' }] : [];
}

/** E-mail, phone and role are a person's; with an organization beside them they may be the organization's, and go to the note. */
function hasPersonDetails(draft: Draft) {
  const details = [...draft.emails, ...draft.phones, draft.jobTitle];
  return !draft.organizationName.trim() && details.some((value) => value.trim());
}

function personFrom(draft: Draft): CapturedPerson | undefined {
  const name = draft.name.trim();
  if (!name) return undefined;
  const optional = {
    jobTitle: draft.jobTitle.trim(),
    profileUrl: draft.profileUrl.trim(),
    location: draft.location.trim(),
  };
  return {
    name,
    emails: contactPoints(draft.emails),
    phones: contactPoints(draft.phones),
    ...(optional.jobTitle && { jobTitle: optional.jobTitle }),
    ...(optional.profileUrl && { profileUrl: optional.profileUrl }),
    ...(optional.location && { location: optional.location }),
  };
}

function contactPoints(values: string[]) {
  const distinct = new Set(values.map((value) => value.trim()).filter(Boolean));
  return [...distinct].map((value) => ({ value, label: 'work' }));
}

const isEmail = (value: string) =>
  /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/u.test(value) && value.length <= 254;
const isPhone = (value: string) => value.replaceAll(/\D/g, '').length >= 3 && !/[@<>]/.test(value);

function isWebAddress(value: string) {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
}
