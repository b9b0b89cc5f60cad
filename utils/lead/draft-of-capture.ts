import * as v from 'valibot';
import type { Capture, CapturedPerson } from './capture.ts';
import type { CustomEntry } from './custom-field.ts';
import { type ContactPoint, contactLabels, contactPoint, type Draft, draftSchema, emptyDraft } from './draft.ts';
import type { Link } from './link.ts';

/**
 * The form of a capture that is to be mended: as it was confirmed. An older version has kept no such draft, or another kind
 * of it; then it is made of what the capture has.
 */
export function draftOf(capture: Capture, locale: string): Draft {
  const kept = v.safeParse(draftSchema, capture.draft);
  return kept.success && kept.output.id === capture.id ? kept.output : draftFromParts(capture, locale);
}

/** What the note says already isn't said twice: it stays there, and not in a field that would be noted once more. */
function draftFromParts(capture: Capture, locale: string): Draft {
  const { id, person, organization, lead, page, note } = capture;
  const unlessNoted = (value = '') => (note.includes(value) ? '' : value);
  return {
    ...emptyDraft({ id, page: page ?? null, selection: note }),
    name: person?.name ?? '',
    emails: contactPoints(person?.emails),
    phones: contactPoints(person?.phones),
    jobTitle: unlessNoted(person?.jobTitle),
    profileUrl: unlessNoted(person?.profileUrl),
    location: unlessNoted(person?.location),
    organizationName: organization?.name ?? '',
    website: unlessNoted(organization?.website),
    personLink: linkOf(person),
    organizationLink: linkOf(organization),
    ...(person?.additions && { additions: addedBy(person.additions) }),
    ...leadPart(lead, locale),
    includePage: page !== undefined && !note.includes(page.url),
  };
}

function leadPart(lead: Capture['lead'], locale: string) {
  return {
    title: lead.title,
    amount: lead.value ? numberText(lead.value.amount, locale) : '',
    currency: lead.value?.currency ?? '',
    ownerId: lead.ownerId ?? null,
    labelIds: lead.labelIds ?? [],
    expectedCloseDate: lead.expectedCloseDate ?? '',
    visibleTo: lead.visibleTo ?? ('' as const),
    wasSeen: lead.wasSeen ?? false,
    channel: lead.channel ?? null,
    channelId: lead.channelId ?? null,
    customFields: customEntries(lead.customFields ?? {}, locale),
  };
}

/** Each e-mail or phone, and a line for one more where there is none. */
function contactPoints(points: CapturedPerson['emails'] = []): ContactPoint[] {
  const known = points.map(({ value, label }) =>
    contactPoint(value, contactLabels.find((one) => one === label) ?? 'other'),
  );
  return known.length > 0 ? known : [contactPoint('')];
}

function linkOf(decided: Pick<CapturedPerson, 'existingId' | 'isNew'> | undefined): Link {
  if (decided?.existingId !== undefined) return { is: 'existing', id: decided.existingId };
  return { is: decided?.isNew ? 'new' : 'open' };
}

const addedBy = ({ emails, phones, organization }: NonNullable<CapturedPerson['additions']>): Draft['additions'] => ({
  emails: emails.map(({ value }) => value),
  phones: phones.map(({ value }) => value),
  organization,
});

/** The flat form of the request has a currency or the end of a range beside the value. */
function customEntries(values: Record<string, string | number>, locale: string): Record<string, CustomEntry> {
  const text = (value: string | number) => (typeof value === 'number' ? numberText(value, locale) : value);
  const keys = Object.keys(values).filter((key) => !key.includes('_'));
  return Object.fromEntries(
    keys.map((key) => {
      const second = values[`${key}_currency`] ?? values[`${key}_until`] ?? '';
      return [key, { first: text(values[key] ?? ''), second: String(second) }];
    }),
  );
}

const numberText = (number: number, locale: string) =>
  new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  }).format(number);
