/** What went wrong with a request, as a value. What the user can do about it is said by the screens. */
export type Failure =
  /** No token is stored. Nothing was sent. */
  | { kind: 'not-connected' }
  /** The token takes a passphrase that hasn't been entered yet. Nothing was sent. */
  | { kind: 'locked' }
  /** The browser knows that it has no network, or may not call Pipedrive's host. Nothing was sent. */
  | { kind: 'offline' | 'no-permission' }
  /** Network error or time-out: Pipedrive may have acted without our knowing. */
  | { kind: 'unreachable' }
  /** 408, 425 or 5xx, or a success that could not be read: Pipedrive may have acted. */
  | { kind: 'server'; status: number }
  /** 429. `retryAfterMs` as Pipedrive said it, or `undefined`. */
  | { kind: 'limited'; retryAfterMs: number | undefined }
  /** 429, too: the company's budget for the day is used up, whoever used it. */
  | { kind: 'spent'; retryAfterMs: number | undefined }
  /** 403 with an HTML page: the API has shut this client out for a while. */
  | { kind: 'blocked' }
  /** 401: the token is wrong, revoked, or API access is switched off for this user. */
  | { kind: 'unauthorized' }
  /** 402: the company's account is not open. */
  | { kind: 'suspended'; words: string }
  /** 403: this user may not do this, or the plan's limit is reached. */
  | { kind: 'forbidden'; words: string }
  /** 400, 404, 422 …: asking again the same way would be refused again. `field` is Pipedrive's name of the culprit. */
  | { kind: 'refused'; status: number; words: string; field: string | undefined }
  /** The person or organization that the user linked has been deleted in Pipedrive meanwhile. */
  | { kind: 'gone'; entity: 'person' | 'organization' };

export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** Only then may a create request have had an effect although no answer says so. */
export function mayHaveActed(failure: Failure): boolean {
  return failure.kind === 'unreachable' || failure.kind === 'server';
}

/** Nothing says that Pipedrive has heard of the request. */
export function isUnheard(failure: Failure): boolean {
  return ['not-connected', 'locked', 'offline', 'no-permission', 'unreachable'].includes(failure.kind);
}

/** Waiting helps; the other failures need the user. */
export function isWorthRetrying(failure: Failure): boolean {
  return !['suspended', 'forbidden', 'refused', 'gone'].includes(failure.kind);
}

/** The next capture would meet the same failure, so there is no point in trying it now. */
export function stopsEverything(failure: Failure): boolean {
  return !['server', 'refused', 'forbidden', 'gone'].includes(failure.kind);
}

/**
 * The linked person or organization that a refusal is about. Pipedrive names it in `field`, or else in words alone:
 * how it refuses an unknown one is not documented.
 */
export function blamedReference(failure: Failure): 'person' | 'organization' | undefined {
  if (failure.kind !== 'refused' || ![400, 404].includes(failure.status)) return undefined;
  const name = failure.field ?? failure.words;
  if (failure.field !== undefined && !['person_id', 'organization_id', 'org_id'].includes(failure.field))
    return undefined;
  if (/\bperson(_id)?\b/i.test(name)) return 'person';
  return /\borg(anization)?(_id)?\b/i.test(name) ? 'organization' : undefined;
}

/** Every capture waits until it is over: it is about the account, the browser or the limits, never about one request. */
export function pausesEverything(failure: Failure): boolean {
  return [
    'limited',
    'spent',
    'blocked',
    'unauthorized',
    'not-connected',
    'locked',
    'no-permission',
    'offline',
  ].includes(failure.kind);
}
