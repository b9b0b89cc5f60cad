import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.minValue(0));

/** `null` switches a limit off. */
const settingsSchema = v.strictObject({
  /** Requests per rolling 2 s and token. 20 is the Lite plan's figure for API tokens (rate-limiting page). */
  burstPerTwoSeconds: v.nullable(count),
  /** 10 on every plan (rate-limiting page). */
  searchesPerTwoSeconds: v.nullable(count),
  /** 30,000 for each seat of the Lite plan (rate-limiting page). */
  dailyTokens: v.nullable(count),
  /** Not documented whether a refused request costs its tokens. */
  failuresCostTokens: v.boolean(),
  /** Seen live, documented nowhere: `x-daily-ratelimit-token-limit` and `-remaining`. */
  sendTokenBudgetHeaders: v.boolean(),
  /** Not on the current rate-limiting page. */
  sendRetryAfter: v.boolean(),
  /** How long a write stays invisible to searches; public integrations report seconds. */
  searchLagMs: milliseconds,
  /** The same for lists; nobody reports one. */
  listLagMs: milliseconds,
  /** Whether a search for a word finds the e-mails that contain it; documented nowhere. */
  findsPartsOfEmails: v.boolean(),
  /** Deleted records were seen to stay in search results. */
  keepDeletedInSearch: v.boolean(),
  /** The specification's schema for `GET /v1/leads` is flat, public connectors read the nested form. */
  leadPagination: v.picklist(['flat', 'nested']),
  /** `error` of a refused lead: reports of 2025 show both. */
  leadErrorWording: v.picklist(['current', 'older']),
  /** What a lead naming an unknown person, organization, label, owner or currency gets is not documented. */
  unknownReferenceStatus: v.picklist([400, 404]),
  /** What a lead with an unknown key gets is not documented. */
  unknownLeadKeys: v.picklist(['refuse', 'ignore']),
  /** `origin_id` is for creating only; what `PATCH` makes of it is not documented. */
  originIdInPatch: v.picklist(['refuse', 'ignore']),
  /** The permission `can_add_leads` of the token's user. */
  canAddLeads: v.boolean(),
  /** Archived leads can't be edited since 2025-07-15; whether they can be brought back by `PATCH` is open. */
  canUnarchive: v.boolean(),
  /** `job_title` and its like exist only once a user has set up Contact Sync. */
  contactSync: v.boolean(),
  /** `website` and its like exist on organizations only "when the relevant features are enabled on the account". */
  companyData: v.boolean(),
  /** "Option id may be a string for built-in fields" (OpenAPI v2). */
  channelOptionIds: v.picklist(['string', 'number']),
  /** Pipedrive's API introduction says that CORS is handled, not how. Extensions with a host permission need none. */
  cors: v.boolean(),
});

export const settingsChangesSchema = v.partial(settingsSchema);

export type SandboxSettings = v.InferOutput<typeof settingsSchema>;
export type SettingsChanges = v.InferOutput<typeof settingsChangesSchema>;

/** As the documentation has it; where that is silent, the choice that forgives a client least. */
export const defaultSettings: SandboxSettings = {
  burstPerTwoSeconds: 20,
  searchesPerTwoSeconds: 10,
  dailyTokens: 30_000,
  failuresCostTokens: true,
  sendTokenBudgetHeaders: false,
  sendRetryAfter: false,
  searchLagMs: 3000,
  listLagMs: 0,
  findsPartsOfEmails: true,
  keepDeletedInSearch: false,
  leadPagination: 'nested',
  leadErrorWording: 'current',
  unknownReferenceStatus: 400,
  unknownLeadKeys: 'refuse',
  originIdInPatch: 'refuse',
  canAddLeads: true,
  canUnarchive: false,
  contactSync: false,
  companyData: true,
  channelOptionIds: 'string',
  cors: false,
};
