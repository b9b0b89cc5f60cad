import { parseAmount } from './amount.ts';
import { type LeadChoices, shortTextMaxLength, titleMaxLength } from './capture.ts';
import { type CustomField, emptyEntry } from './custom-field.ts';
import { type CustomValues, customValue, isCurrency } from './custom-value.ts';
import { isDate } from './date.ts';
import { channelIdOf, type Draft, titleOf } from './draft.ts';
import { placementsOf } from './placement.ts';
import type { Problem, Surroundings } from './problem.ts';

type Around = Omit<Surroundings, 'wordFor'>;

/**
 * What a draft decides about the lead itself, once it has no problems. What isn't set is left out. Owner, labels and
 * channel count only while the account offers them: others are not on the screen.
 */
export function leadChoices(draft: Draft, around: Around): LeadChoices {
  const { directory } = around;
  const amount = parseAmount(draft.amount, around.locale);
  const owner = directory?.users.find(({ id }) => id === draft.ownerId);
  const labelIds = directory?.labels.map(({ id }) => id).filter((id) => draft.labelIds.includes(id)) ?? [];
  const channel = directory?.channels.find(({ id }) => id === draft.channel);
  const channelId = channel && channelIdOf(draft).trim();
  const customFields = customValues(draft, around);
  return {
    title: titleOf(draft, around.titleTemplate).trim(),
    ...(owner && { ownerId: owner.id }),
    ...(labelIds.length > 0 && { labelIds }),
    ...(amount !== undefined && { value: { amount, currency: draft.currency || around.currency } }),
    ...(draft.expectedCloseDate && { expectedCloseDate: draft.expectedCloseDate }),
    ...(draft.visibleTo && { visibleTo: draft.visibleTo }),
    ...(draft.wasSeen && { wasSeen: true }),
    ...(channel && { channel: channel.id }),
    ...(channelId && { channelId }),
    ...(Object.keys(customFields).length > 0 && { customFields }),
  };
}

function customValues(draft: Draft, around: Around): CustomValues {
  const values: CustomValues = {};
  for (const field of around.customFields ?? []) {
    const result = customValue(field, draft.customFields[field.key] ?? emptyEntry, around);
    if (result.ok) Object.assign(values, result.values);
  }
  return values;
}

/** What Pipedrive would refuse about the lead itself, in the form's order. */
export function leadProblems(draft: Draft, around: Around): Problem[] {
  const problems: Problem[] = [];
  const add = (field: Problem['field'], kind: Problem['kind']) => problems.push({ field, index: 0, kind });
  if (draft.name.trim() || draft.organizationName.trim()) {
    const { length } = titleOf(draft, around.titleTemplate).trim();
    if (length === 0) add('title', 'titleMissing');
    if (length > titleMaxLength) add('title', 'titleTooLong');
  }
  if (draft.amount.trim()) {
    if (parseAmount(draft.amount, around.locale) === undefined) add('amount', 'amount');
    else if (!isCurrency(draft.currency || around.currency, around.directory)) add('currency', 'currency');
  }
  if (draft.expectedCloseDate && !isDate(draft.expectedCloseDate)) add('expectedCloseDate', 'date');
  if (draft.channel !== null && channelIdOf(draft).trim().length > shortTextMaxLength) add('channelId', 'tooLong');
  return [...problems, ...customProblems(draft, around)];
}

function customProblems(draft: Draft, around: Around): Problem[] {
  const placed = new Set(placementsOf(draft, around).map(({ field }) => field.key));
  const missing = ({ key, isRequired }: CustomField, values: CustomValues) =>
    isRequired && Object.keys(values).length === 0 && !placed.has(key) ? 'required' : undefined;
  return (around.customFields ?? []).flatMap((field): Problem[] => {
    const result = customValue(field, draft.customFields[field.key] ?? emptyEntry, around);
    const kind = result.ok ? missing(field, result.values) : result.kind;
    return kind ? [{ field: 'customFields', index: 0, key: field.key, kind }] : [];
  });
}
