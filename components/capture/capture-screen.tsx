import { type Draft, titleOf } from '../../utils/lead/draft.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import { UnlockForm } from '../connection/unlock-form.tsx';
import type { MatchWatch } from '../match/match-watch.ts';
import { t } from '../text.ts';
import { type AccountOffer, accountOf } from './account-offer.ts';
import { CandidatePicker } from './candidate-picker.tsx';
import { CaptureForm } from './capture-form.tsx';
import { Ended } from './ended.tsx';
import { Header } from './header.tsx';
import { Hints } from './hints.tsx';
import type { CaptureSession } from './session.ts';
import { useCapturedBefore } from './use-captured-before.ts';
import { useGivenText } from './use-given-text.ts';
import { useOffer, useSession } from './use-session.ts';

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
  const { step, subject, chosen, draft, earlier, takenBack } = useSession(session);
  const offer = useOffer(accountOffer);
  const account = accountOf(offer);
  const before = useCapturedBefore(step.name === 'editing' ? draft.page?.url : undefined);
  useGivenText(session);
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
      {offer.connection?.state === 'connected' && offer.connection.lock === 'shut' && (
        <div class="popup-body">
          <UnlockForm
            onUnlocked={() => {
              void accountOffer.renew();
              if (step.name === 'ended') void session.retry();
            }}
          />
        </div>
      )}
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
        <CaptureForm
          session={session}
          accountOffer={accountOffer}
          matchWatch={matchWatch}
          clearWords={t('popup_clear')}
          onClear={() => session.clear()}
        >
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
        </CaptureForm>
      )}
    </main>
  );
}
