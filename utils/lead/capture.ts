import * as v from 'valibot';
import { contactFieldKey } from './contact-field.ts';

/** Longest title Pipedrive takes; longer ones are refused with `"title" length must be less than or equal to 255`. */
export const titleMaxLength = 255;

/** Longest text that a field of one line takes. */
export const shortTextMaxLength = 255;

/** Longest text of a person or organization. Pipedrive's own limits are not documented; it names the field that is over them. */
export const lineMaxLength = 2_000;

/** How many e-mails, and how many phones, one person may have. */
export const contactPointsMaxCount = 20;

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(lineMaxLength));
const fieldText = v.pipe(v.string(), v.maxLength(65_000));
const visibility = v.picklist(['1', '3', '5', '7']);
const date = v.pipe(v.string(), v.isoDate());
const id = v.pipe(v.number(), v.integer(), v.minValue(1));

const contactPointSchema = v.strictObject({
  value: line,
  /** Free text in Pipedrive; `work` is its own default. */
  label: v.optional(line, 'work'),
});

const contactPointsSchema = v.pipe(v.array(contactPointSchema), v.maxLength(contactPointsMaxCount));

/** What was decided before about one that Pipedrive may have already. Nothing: the outbox looks. */
const decision = {
  /** Linked: it is never created. */
  existingId: v.optional(id),
  /** Created whatever is there: the user saw it and said so. */
  isNew: v.optional(v.literal(true)),
};

/** What the user adds to a person who is linked, as far as it is missing there. Nothing is overwritten. */
const additionsSchema = v.strictObject({
  emails: v.optional(contactPointsSchema, []),
  phones: v.optional(contactPointsSchema, []),
  /** The organization of this lead, where the person has none. */
  organization: v.optional(v.boolean(), false),
});

/** What a page says, in fields of the account; where Pipedrive doesn't take it, it goes into the note instead. */
const mappedSchema = v.strictObject({
  /** Texts by the keys of the fields; an address of a person or organization is an object. */
  values: v.record(contactFieldKey, v.union([fieldText, v.strictObject({ value: fieldText })])),
  /** The same as lines for the note. */
  inWords: v.string(),
});
export type Mapped = v.InferOutput<typeof mappedSchema>;

/** What a new person or organization gets beside its name; one that is there already keeps its own. */
const newRecord = {
  ownerId: v.optional(id),
  visibleTo: v.optional(visibility),
  mapped: v.optional(mappedSchema),
};
export type NewRecord = Pick<CapturedPerson, keyof typeof newRecord>;

const capturedPersonSchema = v.strictObject({
  ...decision,
  ...newRecord,
  additions: v.optional(additionsSchema),
  name: line,
  emails: contactPointsSchema,
  phones: contactPointsSchema,
  jobTitle: v.optional(line),
  profileUrl: v.optional(line),
  location: v.optional(line),
});

const capturedOrganizationSchema = v.strictObject({
  ...decision,
  ...newRecord,
  name: line,
  website: v.optional(line),
});

/** Pages have titles and addresses without end. */
const pageText = v.pipe(v.string(), v.maxLength(lineMaxLength));
export const capturedPageSchema = v.strictObject({ title: pageText, url: pageText });

/** The value of one custom field, in the flat form of the v1 API: `key`, and for some types `key_currency` or `key_until`. */
const customFieldKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(_currency|_until)?$/));
const customFieldValue = v.union([fieldText, v.pipe(v.number(), v.finite())]);

/** What the user decided about the lead itself: every field that `POST /v1/leads` takes beside the two ids and the origin. */
const leadChoicesSchema = v.strictObject({
  title: v.pipe(line, v.maxLength(titleMaxLength)),
  ownerId: v.optional(id),
  labelIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(100))),
  value: v.optional(
    v.strictObject({
      amount: v.pipe(v.number(), v.finite()),
      currency: v.pipe(v.string(), v.regex(/^\S{1,10}$/)),
    }),
  ),
  expectedCloseDate: v.optional(date),
  visibleTo: v.optional(visibility),
  wasSeen: v.optional(v.boolean()),
  channel: v.optional(id),
  channelId: v.optional(v.pipe(line, v.maxLength(shortTextMaxLength))),
  customFields: v.optional(v.record(customFieldKey, customFieldValue)),
  mapped: v.optional(mappedSchema),
});

/**
 * A confirmed draft. Its `id` (UUID) is made before the first request and becomes the lead's `origin_id`,
 * by which the lead is found again after an answer was lost.
 */
export const captureSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.uuid()),
    person: v.optional(capturedPersonSchema),
    organization: v.optional(capturedOrganizationSchema),
    lead: leadChoicesSchema,
    /** What it was confirmed together with. */
    batchId: v.optional(v.pipe(v.string(), v.uuid())),
    /** The page it was captured on, for the history. */
    page: v.optional(capturedPageSchema),
    /** Plain text, as the user saw it; empty when there is nothing to note. */
    note: v.pipe(v.string(), v.maxLength(100_000)),
    /** What it was confirmed from, for the form that it is mended in: read there by the form's own schema, and by nobody else. */
    draft: v.optional(v.unknown()),
  }),
  v.check(
    (capture) => capture.person !== undefined || capture.organization !== undefined,
    'A lead needs a person or an organization.',
  ),
);

export type Capture = v.InferOutput<typeof captureSchema>;
export type Additions = v.InferOutput<typeof additionsSchema>;
export type CapturedPerson = v.InferOutput<typeof capturedPersonSchema>;
export type CapturedPage = v.InferOutput<typeof capturedPageSchema>;
export type CapturedOrganization = v.InferOutput<typeof capturedOrganizationSchema>;
export type LeadChoices = v.InferOutput<typeof leadChoicesSchema>;
