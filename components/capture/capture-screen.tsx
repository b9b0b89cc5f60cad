import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Draft, titleOf } from '../../utils/lead/draft.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import { LeadForm } from '../form/lead-form.tsx';
import { MatchNotes } from '../match/match-notes.tsx';
import type { MatchWatch } from '../match/match-watch.ts';
import { t } from '../text.ts';
import { type AccountOffer, accountOf } from './account-offer.ts';
import { CandidatePicker } from './candidate-picker.tsx';
import { Ended } from './ended.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Hints } from './hints.tsx';
import type { CaptureSession } from './session.ts';
import { useCapturedBefore } from './use-captured-before.ts';
import { useGivenText } from './use-given-text.ts';
import { useMatches, useOffer, useSession } from './use-session.ts';

interface Props {
  session: CaptureSession;
  accountOffer: AccountOffer;
  matchWatch: MatchWatch;
  /** How many captures are not in Pipedrive yet. */
  openCount: number;
  onConnect: () => void;
  onShowOutbox: () => void;
  /** Makes several leads at once, of all people that the page speaks of. */
  onSeveral: (drafts: Draft[]) => void;
  /** Must be called in a click's handler: browsers ask for permissions only then. */
  onAllow: () => Promise<void>;
  onKeepOpen?: (() => void) | undefined;
  onRead?: (() => void) | undefined;
}

/** The whole popup or side panel: what was found, the form, and what became of it. */
export function CaptureScreen(props: Props) {
  const {
    session,
    accountOffer,
    matchWatch,
    openCount,
    onConnect,
    onShowOutbox,
    onSeveral,
    onAllow,
    onKeepOpen,
    onRead,
  } = props;
  const { step, subject, chosen, draft, earlier, isEdited, takenBack } = useSession(session);
  const offer = useOffer(accountOffer);
  const account = accountOf(offer);
  const matchState = useMatches(matchWatch);
  const before = useCapturedBefore(step.name === 'editing' ? draft.page?.url : undefined);
  useSubmitKey(session);
  useFirstProblem(step.name === 'editing' ? step.problems.length : 0);
  useGivenText(session);
  useFilledMark(step.name === 'editing');
  return (
    <main class={step.name === 'reading' ? 'popup reading' : 'popup'}>
      <Header
        page={draft.page}
        before={before && { at: before.at, href: receiptLinks(before.receipt, account?.companyDomain).lead }}
        openCount={openCount}
        onConnect={onConnect}
        onShowOutbox={onShowOutbox}
        onKeepOpen={onKeepOpen}
      />
      {step.name === 'reading' && (
        <p class="popup-body" role="status">
          {t('popup_reading')}
        </p>
      )}
      {step.name === 'ended' && (
        <Ended
          step={step}
          names={{
            lead: titleOf(draft, offer.settings.titleTemplate),
            person: draft.name,
            organization: draft.organizationName,
          }}
          companyDomain={account?.companyDomain}
          onEdit={() => session.editAgain()}
          onRetry={() => session.retry()}
          onNew={() => session.clear()}
          onUndo={() => session.undo()}
          onAllow={() => onAllow().then(() => session.retry())}
          onConnect={onConnect}
        />
      )}
      {(step.name === 'editing' || step.name === 'sending') && (
        <form
          noValidate
          inert={step.name === 'sending'}
          onSubmit={(event) => {
            event.preventDefault();
            if (event.isTrusted) void session.submit();
          }}
        >
          <div class="popup-scroll">
            <Hints
              subject={subject}
              isConnected={offer.connection === undefined || account !== undefined}
              earlier={earlier.at(-1)?.draft}
              takenBack={takenBack}
              onConnect={onConnect}
              onBringBack={() => session.bringBackEarlier()}
              onRead={onRead}
            />
            <CandidatePicker
              candidates={subject.candidates}
              chosen={chosen}
              onChoose={(index) => session.choose(index)}
              onSeveral={offer.settings.isBatchAllowed ? () => onSeveral(session.draftsOfAll()) : undefined}
            />
            <LeadForm
              draft={draft}
              candidate={subject.candidates[chosen]}
              problems={step.name === 'editing' ? step.problems : []}
              offer={offer}
              matchState={matchState}
              onEdit={(change) => session.edit(change)}
              onLabelMade={(label) => accountOffer.addLabel(label)}
            />
          </div>
          <MatchNotes
            draft={draft}
            state={matchState}
            companyDomain={account?.companyDomain}
            onEdit={(change) => session.edit(change)}
          />
          <Footer isSending={step.name === 'sending'} canClear={isEdited} onClear={() => session.clear()} />
        </form>
      )}
    </main>
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
