import type { OrganizationMatch, PersonMatch } from '../lead/match.ts';
import type { Failure } from '../pipedrive/failure.ts';

/**
 * Three different answers: found, not found (checked, without matches), and not checked. The last never looks like the
 * second: what wasn't checked is looked for before it is made. Without a failure it was left to then, to spare a search.
 */
export type Looked<Found> =
  | { state: 'checked'; matches: Found[] }
  | { state: 'could-not-check'; failure: Failure | undefined };

/** Absent is what there was nothing to look for by. */
export interface Matches {
  person?: Looked<PersonMatch>;
  organization?: Looked<OrganizationMatch>;
}

export const matchesIn = <Found>(looked: Looked<Found> | undefined): Found[] =>
  looked?.state === 'checked' ? looked.matches : [];
