import { isPerson } from '../../utils/lead/draft.ts';
import { type Matches, matchesIn } from '../../utils/match/looked.ts';
import type { CaptureSession } from './session.ts';
import type { SessionState } from './session-state.ts';

/**
 * Whether nothing is left to ask: the page speaks of a person, nothing was typed here before, and whoever Pipedrive has is
 * surely the same one or another one, without an open lead. What couldn't be checked is checked before it is made.
 */
export function isPlain({ step, subject, chosen, earlier }: SessionState, { person }: Matches): boolean {
  const candidate = subject.candidates[chosen];
  return (
    step.name === 'editing' &&
    candidate !== undefined &&
    isPerson(candidate) &&
    earlier.length === 0 &&
    matchesIn(person).every(({ certainty, openLeads }) => certainty === 'certain' && openLeads.length === 0)
  );
}

/** Sends what was read without asking, as the user has wished by a shortcut; where something is to be decided the form stays. */
export async function sendAtOnce(session: CaptureSession, settledMatches: () => Promise<Matches>): Promise<void> {
  const draftId = session.state.draft.id;
  const matches = await settledMatches();
  if (session.state.draft.id === draftId && !session.state.isEdited && isPlain(session.state, matches))
    await session.submit();
}
