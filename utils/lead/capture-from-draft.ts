import {
  type Additions,
  type Capture,
  type CapturedOrganization,
  type CapturedPage,
  type CapturedPerson,
  contactPointsMaxCount,
  lineMaxLength,
} from './capture.ts';
import { type ContactPoint, type Draft, hasOrganization, hasPerson } from './draft.ts';
import { leadChoices, leadProblems } from './lead-choices.ts';
import { decisionOn, type Found } from './link.ts';
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
  const person = hasPerson(draft) ? personFrom(draft, surroundings.found?.persons) : undefined;
  const organization = hasOrganization(draft) ? organizationFrom(draft, surroundings.found?.organizations) : undefined;
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
      draft,
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
  else if (!hasPerson(draft) && !hasOrganization(draft)) add('name', 'personOrOrganization');
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

function organizationFrom(draft: Draft, matches: Found['organizations'] = []): CapturedOrganization {
  const website = draft.website.trim();
  return {
    ...decisionOn(draft.organizationLink, matches),
    name: draft.organizationName.trim(),
    ...(website && { website }),
  };
}

function personFrom(draft: Draft, matches: Found['persons'] = []): CapturedPerson {
  const decision = decisionOn(draft.personLink, matches);
  const additions = decision.existingId === undefined ? undefined : additionsFrom(draft);
  const optional = {
    jobTitle: draft.jobTitle.trim(),
    profileUrl: draft.profileUrl.trim(),
    location: draft.location.trim(),
  };
  return {
    ...decision,
    ...(additions && { additions }),
    name: draft.name.trim(),
    emails: contactPoints(draft.emails),
    phones: contactPoints(draft.phones),
    ...(optional.jobTitle && { jobTitle: optional.jobTitle }),
    ...(optional.profileUrl && { profileUrl: optional.profileUrl }),
    ...(optional.location && { location: optional.location }),
  };
}

/** What the user has ticked, as far as it still stands in the form. */
function additionsFrom(draft: Draft): Additions | undefined {
  const ticked = (points: ContactPoint[], values: string[]) =>
    contactPoints(points).filter(({ value }) => values.some((other) => other.trim() === value));
  const emails = ticked(draft.emails, draft.additions.emails);
  const phones = ticked(draft.phones, draft.additions.phones);
  const organization = draft.additions.organization && hasOrganization(draft);
  return emails.length > 0 || phones.length > 0 || organization ? { emails, phones, organization } : undefined;
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
