import { type MatchCertainty, type MatchReason, matchCertainties, matchReasons } from '../lead/match.ts';

/** More to choose from would help nobody. */
const mostShown = 5;

interface Ranked {
  id: number;
  certainty: MatchCertainty;
  reason: MatchReason;
}

/** The surest first; of equals the one that was there first. */
export function bestFirst<Match extends Ranked>(matches: Match[]): Match[] {
  const rank = ({ certainty, reason }: Ranked) =>
    matchCertainties.indexOf(certainty) * matchReasons.length + matchReasons.indexOf(reason);
  return matches.toSorted((one, other) => rank(one) - rank(other) || one.id - other.id).slice(0, mostShown);
}

/** A record can be found and related to another one that is found. */
export function distinct<Record extends { id: number }>(records: Record[]): Record[] {
  return records.filter(({ id }, position) => records.findIndex((other) => other.id === id) === position);
}

const plain = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The same but for case and spaces. Nothing is the same as nothing. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}
