import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LeadForm } from '../form/lead-form.tsx';
import { MatchNotes } from '../match/match-notes.tsx';
import type { MatchWatch } from '../match/match-watch.ts';
import { type AccountOffer, accountOf } from './account-offer.ts';
import { Footer } from './footer.tsx';
import type { CaptureSession } from './session.ts';
import { useMatches, useOffer, useSession } from './use-session.ts';

interface Props {
  session: CaptureSession;
  accountOffer: AccountOffer;
  matchWatch: MatchWatch;
  /** What clearing the form is called. */
  clearWords: string;
  onClear: () => void;
  /** What stands above the fields. */
  children?: ComponentChildren;
}

/** The form while it is edited or sent, with what was found in Pipedrive and the button that sends it. */
export function CaptureForm({ session, accountOffer, matchWatch, clearWords, onClear, children }: Props) {
  const { step, subject, chosen, draft, isEdited, standing = [] } = useSession(session);
  const offer = useOffer(accountOffer);
  const matchState = useMatches(matchWatch);
  const isSending = step.name === 'sending';
  const problems = step.name === 'editing' ? step.problems : [];
  useSubmitKey(session);
  useFirstProblem(problems.length);
  useFilledMark(!isSending);
  return (
    <form
      noValidate
      inert={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted) void session.submit();
      }}
    >
      <div class="popup-scroll">
        {children}
        <LeadForm
          draft={draft}
          candidate={subject.candidates[chosen]}
          problems={problems}
          standing={standing}
          offer={offer}
          matchState={matchState}
          onEdit={(change) => session.edit(change)}
          onLabelMade={(label) => accountOffer.addLabel(label)}
        />
      </div>
      {!standing.includes('person') && (
        <MatchNotes
          draft={draft}
          state={matchState}
          companyDomain={accountOf(offer)?.companyDomain}
          onEdit={(change) => session.edit(change)}
        />
      )}
      <Footer isSending={isSending} canClear={isEdited} clearWords={clearWords} onClear={onClear} />
    </form>
  );
}

/** Ctrl+Enter, or Cmd+Enter on a Mac, sends from anywhere in the form. */
function useSubmitKey(session: CaptureSession) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (event.isTrusted) void session.submit();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session]);
}

/** Lets tools see when the form was there: `performance.getEntriesByName('filled')`. */
function useFilledMark(isFilled: boolean) {
  useLayoutEffect(() => {
    if (isFilled) performance.mark('filled');
  }, [isFilled]);
}

/** A problem may stand below what can be seen: a form that doesn't go out leads to the first one. */
function useFirstProblem(count: number) {
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    before.current = count;
  }, [count]);
}
