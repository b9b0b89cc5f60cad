import * as v from 'valibot';

/** By the numbers that the API has for them; what they mean depends on the account's plan. Empty: the user's own default. */
export const visibilities = ['', '1', '3', '5', '7'] as const;
export type Visibility = (typeof visibilities)[number];

export const choiceSchemas = {
  /** `null`: the user whose token it is. */
  ownerId: v.nullable(v.number()),
  labelIds: v.array(v.string()),
  channel: v.nullable(v.number()),
  visibleTo: v.picklist(visibilities),
  /** Empty: the account's own. */
  currency: v.pipe(v.string(), v.maxLength(10)),
};

/** What a user may set for all leads to come. */
const standingChoicesSchema = v.strictObject(choiceSchemas);
export type StandingChoices = v.InferOutput<typeof standingChoicesSchema>;

export const noChoices: StandingChoices = { ownerId: null, labelIds: [], channel: null, visibleTo: '', currency: '' };
