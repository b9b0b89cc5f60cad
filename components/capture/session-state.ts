import type { KeptDraft } from '../../utils/browser/draft-store.ts';
import type { Unreadable } from '../../utils/browser/unreadable.ts';
import type { Candidate, Source } from '../../utils/lead/candidate.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { undoLeftMs } from '../../utils/lead/receipt.ts';
import { refusedProblem } from '../../utils/lead/refused-field.ts';
import type { CaptureView, Entity, LeftByUndo } from '../../utils/messages/capture-view.ts';

/** What the popup was opened on. */
export interface Subject {
  page: Draft['page'];
  selection: string;
  candidates: Candidate[];
  /** Why the page could not be read; absent when it was. */
  unreadable?: Unreadable;
  /** The site whose page was recognised but whose name was not found, and the page's structure without any text. */
  unreadSite?: { site: Source; structure: string };
}

export type Outcome = { state: 'not-stored'; isFull?: boolean; isBegun?: boolean } | { state: 'unknown' } | CaptureView;

export type Step =
  | { name: 'reading' }
  | { name: 'editing'; problems: Problem[] }
  | { name: 'sending' }
  | { name: 'ended'; outcome: Outcome; undo?: 'asked' | 'too-late' };

export interface SessionState {
  step: Step;
  subject: Subject;
  chosen: number;
  draft: Draft;
  isEdited: boolean;
  /** Unsent drafts of the same page that were put aside for another person; the newest last. */
  earlier: KeptDraft[];
  /** The draft was sent before and has been taken back; what is left of that in Pipedrive. */
  takenBack?: LeftByUndo;
  /** What Pipedrive has of it by our doing, or may have: that can't be mended here any more. */
  standing?: Entity[];
}

/** The user has typed: a problem with a field that changes is over. */
export function edited(state: SessionState, change: Partial<Draft>): SessionState {
  const isCorrected = ({ field, key }: Problem) =>
    field in change && (key === undefined || change.customFields?.[key] !== state.draft.customFields[key]);
  const problems = state.step.name === 'editing' ? state.step.problems : [];
  return {
    ...state,
    step: { name: 'editing', problems: problems.filter((problem) => !isCorrected(problem)) },
    draft: { ...state.draft, ...change },
    isEdited: true,
  };
}

/** A draft that the user has worked on is put aside, not lost; one that was sent is done with. */
export function putAside({ step, isEdited, draft, earlier }: SessionState): KeptDraft[] {
  const isDone = step.name === 'ended' && step.outcome.state === 'sent' && step.undo !== 'asked';
  if (!isEdited || isDone) return earlier;
  return [...earlier, { draft, isConfirmed: isHandedOver(step) }];
}

/** All drafts, while the user works on the last of them; their storage may have refused it. */
export const inHand = (state: SessionState): KeptDraft[] | undefined =>
  state.isEdited && (state.step.name === 'editing' || state.step.name === 'reading') ? putAside(state) : undefined;

/** Of what was left here: not what is in Pipedrive, unless it is the last and there is time to take it back. */
export function stillOpen(stored: KeptDraft[], now: number): KeptDraft[] {
  const isOpen = ({ sentAt }: KeptDraft, index: number) =>
    sentAt === undefined || (index === stored.length - 1 && undoLeftMs(sentAt, now) > 0);
  return stored.filter(isOpen);
}

/** Back in the form, with everything as it was typed and a refusal at the field that it names. */
export function editedAgain(state: SessionState): SessionState {
  const { step, draft } = state;
  const standing = step.name === 'ended' && 'progress' in step.outcome ? step.outcome.progress.standing : [];
  return {
    ...state,
    step: { name: 'editing', problems: refusedProblems(step) },
    draft: unlinked(draft, step),
    standing,
  };
}

/** What was taken back is a draft again, of a capture that is still to be made; in the form, or among the earlier ones. */
export function offeredAgain(state: SessionState, id: string, newId: string, takenBack: LeftByUndo): SessionState {
  if (id === state.draft.id) {
    const draft = { ...state.draft, id: newId };
    return { ...state, step: { name: 'editing', problems: [] }, draft, takenBack, standing: [] };
  }
  const offered = (kept: KeptDraft) =>
    kept.draft.id === id ? { draft: { ...kept.draft, id: newId }, isConfirmed: false } : kept;
  return { ...state, earlier: state.earlier.map(offered) };
}

/** Whether the outbox has more to do for the capture, or the user has; so far as is known. */
export const isInOutbox = (step: Step): boolean =>
  step.name === 'ended' && !['sent', 'undone', 'not-stored'].includes(step.outcome.state);

/** Whether the outbox has the capture, or may have it. */
const isHandedOver = (step: Step) =>
  step.name === 'sending' || (step.name === 'ended' && step.outcome.state !== 'not-stored');

/** Who is gone isn't linked once more, though the search may go on knowing them. */
function unlinked(draft: Draft, step: Step): Draft {
  if (step.name !== 'ended' || step.outcome.state !== 'needs-user' || step.outcome.reason.kind !== 'gone') return draft;
  return { ...draft, [step.outcome.reason.entity === 'person' ? 'personLink' : 'organizationLink']: { is: 'new' } };
}

function refusedProblems(step: Step): Problem[] {
  if (step.name !== 'ended' || step.outcome.state !== 'needs-user') return [];
  const { reason } = step.outcome;
  if (reason.kind === 'gone') {
    return [{ field: reason.entity === 'person' ? 'name' : 'organizationName', index: 0, kind: 'linkGone' }];
  }
  const problem = reason.kind === 'refused' ? refusedProblem(reason.field, reason.words) : undefined;
  return problem ? [problem] : [];
}
