import type { Capture } from '../lead/capture.ts';
import { captureFromDraft, type Problem, problemsOf, type Surroundings } from '../lead/capture-from-draft.ts';
import type { PersonMatch } from '../lead/match.ts';
import { type Duplicate, duplicatesAmong } from './duplicates.ts';
import type { BatchRow } from './row.ts';
import { type Shared, withShared } from './shared.ts';

/** A row with what is to be said of it. */
export interface ReviewedRow {
  row: BatchRow;
  problems: Problem[];
  duplicate: Duplicate | undefined;
  /** Who it is in Pipedrive already, as far as that was looked for. */
  inPipedrive: PersonMatch | undefined;
  /** Whether it becomes a lead. */
  isChosen: boolean;
}

type MatchOf = (row: BatchRow) => PersonMatch | undefined;

/** Judges each row by the rules of the form. Rows that haven't changed aren't judged anew while the surroundings stay. */
export function createReviewer(shared: Shared, surroundings: Omit<Surroundings, 'wordFor'>) {
  const judged = new WeakMap<BatchRow, Problem[]>();
  const problemsIn = (row: BatchRow) => {
    const known = judged.get(row) ?? problemsOf(withShared(row.draft, shared), surroundings);
    judged.set(row, known);
    return known;
  };
  return (rows: BatchRow[], matchOf: MatchOf = () => undefined): ReviewedRow[] => {
    const duplicates = duplicatesAmong(rows.map(({ draft }) => draft));
    return rows.map((row, index) => {
      const duplicate = duplicates[index];
      const inPipedrive = matchOf(row);
      const isNew = duplicate === undefined && !isSurelyThere(inPipedrive);
      return { row, problems: problemsIn(row), duplicate, inPipedrive, isChosen: row.isWanted ?? isNew };
    });
  };
}

/** Who only has the same name may be somebody else. */
export const isSurelyThere = (match: PersonMatch | undefined): boolean =>
  match !== undefined && match.certainty !== 'possible';

export type BatchResult = { ok: true; captures: Capture[] } | { ok: false; firstWrong: number };

/** The captures of all chosen rows, or none while one of them has a problem. */
export function capturesFrom(
  reviewed: ReviewedRow[],
  batchId: string,
  shared: Shared,
  surroundings: Surroundings,
): BatchResult {
  const captures: Capture[] = [];
  for (const [index, { row, isChosen }] of reviewed.entries()) {
    if (!isChosen) continue;
    const result = captureFromDraft(withShared(row.draft, shared), surroundings);
    if (!result.ok) return { ok: false, firstWrong: index };
    captures.push({ ...result.capture, batchId });
  }
  return { ok: true, captures };
}
