import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { askToCallPipedrive } from '../../utils/browser/permission.ts';
import { titleOf } from '../../utils/lead/draft.ts';
import { type AccountOffer, accountOf } from '../capture/account-offer.ts';
import { CaptureForm } from '../capture/capture-form.tsx';
import { Ended } from '../capture/ended.tsx';
import type { CaptureSession } from '../capture/session.ts';
import { useOffer, useSession } from '../capture/use-session.ts';
import { matchWatchOf } from '../match/match-watch-of.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';

const outbox = 'outbox.html';

interface Props {
  session: CaptureSession;
  accountOffer: AccountOffer;
  /** Puts the form back as the outbox has it. */
  onReset: () => void;
}

/** A capture of the outbox in the full form, to be mended and sent again; then what became of it. */
export function MendScreen({ session, accountOffer, onReset }: Props) {
  const { step, draft } = useSession(session);
  const offer = useOffer(accountOffer);
  const toOutbox = () => location.assign(outbox);
  return (
    <Frame>
      {step.name === 'ended' ? (
        <Ended
          step={step}
          names={{
            lead: titleOf(draft, offer.settings.titleTemplate),
            person: draft.name,
            organization: draft.organizationName,
          }}
          companyDomain={accountOf(offer)?.companyDomain}
          onEdit={() => session.editAgain()}
          onRetry={() => session.retry()}
          onNew={toOutbox}
          onUndo={() => session.undo()}
          onAllow={() => askToCallPipedrive().then(() => session.retry())}
          onConnect={() => browser.runtime.openOptionsPage()}
        />
      ) : (
        <CaptureForm
          session={session}
          accountOffer={accountOffer}
          matchWatch={matchWatchOf(session, accountOffer)}
          clearWords={t('mend_reset')}
          onClear={onReset}
        />
      )}
    </Frame>
  );
}

/** What the address names isn't in the outbox any more. */
export const NothingToMend = () => (
  <Frame>
    <Notice>{t('mend_gone')}</Notice>
  </Frame>
);

function Frame({ children }: { children: ComponentChildren }) {
  return (
    <main class="page stack mend">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('mend_title')}</h1>
      </header>
      <p>
        <a class="row" href={outbox}>
          <ArrowLeft size={14} aria-hidden="true" /> {t('mend_back')}
        </a>
      </p>
      {children}
    </main>
  );
}
