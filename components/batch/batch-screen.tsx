import { browser } from 'wxt/browser';
import type { AccountOffer } from '../capture/account-offer.ts';
import { useOffer, useStateOf } from '../capture/use-session.ts';
import { Notice } from '../notice.tsx';
import { countOf, t } from '../text.ts';
import { ColumnsStep } from './columns-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { ProgressStep } from './progress-step.tsx';
import type { BatchSession } from './session.ts';
import { StartStep } from './start-step.tsx';

interface Props {
  session: BatchSession;
  accountOffer: AccountOffer;
}

/** Several leads at once: from whom, what they have in common, and how far they are. */
export function BatchScreen({ session, accountOffer }: Props) {
  const { step } = useStateOf(session);
  const offer = useOffer(accountOffer);
  return (
    <main class="page batch stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('batch_title')}</h1>
      </header>
      {!offer.settings.isBatchAllowed && <Notice>{t('batch_notAllowed')}</Notice>}
      {offer.connection?.state === 'disconnected' && (
        <Notice>
          <span class="row spread">
            {t('popup_notConnected')}
            <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
              {t('popup_connect')}
            </button>
          </span>
        </Notice>
      )}
      {step.name === 'progress' ? (
        <ProgressStep batchId={session.batchId} />
      ) : (
        offer.settings.isBatchAllowed && <Making session={session} accountOffer={accountOffer} />
      )}
    </main>
  );
}

function Making({ session, accountOffer }: Props) {
  const { step } = session.state;
  switch (step.name) {
    case 'start':
      return <StartStep session={session} problem={step.problem} />;
    case 'columns':
      return <ColumnsStep session={session} table={step.table} />;
    case 'people':
      return <PeopleStep session={session} step={step} accountOffer={accountOffer} />;
    case 'storing':
      return <p role="status">{countOf('batch_storing', step.total - step.stored)}</p>;
    case 'opening':
    case 'progress':
      return null;
  }
}
