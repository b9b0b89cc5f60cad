import {
  type Capture,
  type CapturedOrganization,
  type CapturedPage,
  type CapturedPerson,
  contactPointsMaxCount,
  lineMaxLength,
} from './capture.ts';
import type { ContactPoint, Draft } from './draft.ts';
import { leadChoices, leadProblems } from './lead-choices.ts';
import { mappedFrom, newRecordFrom } from './new-record.ts';
import { noteFrom } from './note.ts';
import { placementsOf } from './placement.ts';
import type { Problem, ProblemKind, Surroundings } from './problem.ts';

export type { Problem, ProblemKind, Surroundings };

export type CaptureResult = { ok: true; capture: Capture } | { ok: false; problems: Problem[] };

/** Confirms a draft: the capture, or what Pipedrive would refuse about it, field by field in the form's order. */
export function captureFromDraft(draft: Draft, surroundings: Surroundings): CaptureResult {
  const problems = problemsOf(draft, surroundings);
  if (problems.length > 0) return { ok: false, problems };
  const placements = placementsOf(draft, surroundings);
  const lead = { ...leadChoices(draft, surroundings), ...mappedFrom('lead', placements, surroundings.wordFor) };
  const person = personFrom(draft);
  const organization = organizationFrom(draft);
  const recordOf = (of: 'person' | 'organization') => newRecordFrom(of, placements, lead, surroundings);
  return {
    ok: true,
    capture: {
      id: draft.id,
      ...(person && { person: { ...person, ...recordOf('person') } }),
      ...(organization && { organization: { ...organization, ...recordOf('organization') } }),
      lead,
      ...(draft.page && { page: capturedPage(draft.page) }),
      note: noteFrom(draft, surroundings.wordFor, placements),
    },
  };
}

function capturedPage({ title, url }: CapturedPage): CapturedPage {
  return { title: title.trim().slice(0, lineMaxLength), url: url.slice(0, lineMaxLength) };
}

/** @returns what has to be mended before the draft can be sent; empty when nothing has to. */
export function problemsOf(draft: Draft, surroundings: Omit<Surroundings, 'wordFor'>): Problem[] {
  const problems: Problem[] = [];
  const add = (field: Problem['field'], kind: ProblemKind, index = 0) => problems.push({ field, index, kind });

  if (!draft.name.trim() && hasPersonDetails(draft)) add('name', 'personWithoutName');
  else if (!draft.name.trim() && !draft.organizationName.trim()) add('name', 'personOrOrganization');
  problems.push(...contactProblems(draft));
  for (const field of lineFields) if (draft[field].trim().length > lineMaxLength) add(field, 'tooLong');
  if (draft.website.trim() && !isWebAddress(draft.website.trim())) add('website', 'url');
  return [...problems, ...leadProblems(draft, surroundings)];
}

const lineFields = ['name', 'jobTitle', 'profileUrl', 'location', 'organizationName', 'organizationAddress'] as const;

function contactProblems({ emails, phones }: Draft): Problem[] {
  const check = (
    field: 'emails' | 'phones',
    kind: ProblemKind,
    points: ContactPoint[],
    isRight: (value: string) => boolean,
  ) =>
    points.flatMap(({ value }, index): Problem[] => {
      const isFine = !value.trim() || (isRight(value.trim()) && index < contactPointsMaxCount);
      return isFine ? [] : [{ field, index, kind }];
    });
  return [...check('emails', 'email', emails, isEmail), ...check('phones', 'phone', phones, isPhone)];
}

/** E-mail, phone and role are a person's; with an organization beside them they may be the organization's, and go to the note. */
function hasPersonDetails(draft: Draft) {
  const details = [...draft.emails, ...draft.phones, { value: draft.jobTitle }];
  return !draft.organizationName.trim() && details.some(({ value }) => value.trim());
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

function organizationFrom(draft: Draft): CapturedOrganization | undefined {
  const name = draft.organizationName.trim();
  const website = draft.website.trim();
  return name ? { name, ...(website && { website }) } : undefined;
}

/** Each value once, with its first label. */
function contactPoints(points: ContactPoint[]): ContactPoint[] {
  const trimmed = points.map(({ value, label }) => ({ value: value.trim(), label })).filter(({ value }) => value);
  return trimmed.filter(({ value }, index) => trimmed.findIndex((other) => other.value === value) === index);
}

const isEmail = (value: string) =>
  /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/u.test(value) && value.length <= 254;
const isPhone = (value: string) =>
  value.replaceAll(/\D/g, '').length >= 3 && !/[@<>]/.test(value) && value.length <= 254;

function isWebAddress(value: string) {
  if (value.length > lineMaxLength) return false;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
}
