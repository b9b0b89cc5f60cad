import { RotateCw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import { send } from '../../utils/messages/send.ts';
import { BatchLinks } from '../batch/batch-links.tsx';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { useAttempt } from '../use-attempt.tsx';
import { CaptureList, type CaptureState } from './capture-list.tsx';
import { MoveCaptures } from './move-captures.tsx';
import { PauseLine } from './pause-line.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { useLive } from './use-live.ts';

const readTally = async () => {
  const reply = await send('listCaptures', { states: [], skip: 0, count: 0 });
  return reply.ok ? reply.value.tally : undefined;
};

const readDomain = async () => {
  const reply = await send('getConnection', {});
  return reply.ok && reply.value.state === 'connected' ? reply.value.account.companyDomain : undefined;
};

/** Which captures are shown, what needs the user first. */
const views = {
  all: ['needs-user', 'undoing', 'waiting', 'held', 'sent'],
  'needs-user': ['needs-user'],
  waiting: ['undoing', 'waiting', 'held'],
  sent: ['sent'],
} satisfies Record<string, CaptureState[]>;
type View = keyof typeof views;

/** The captures, those that are not in Pipedrive yet first, and what can be done about each. Live while it is open. */
export function OutboxScreen() {
  const [view, setView] = useState<View>('all');
  const tally = useLive(readTally, onOutboxNews);
  const companyDomain = useLive(readDomain, onOutboxNews);
  const { ask, doubt } = useAttempt();
  const count = (shown: View) => views[shown].reduce((sum, state) => sum + (tally?.[state] ?? 0), 0);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('outbox_title')}</h1>
      </header>
      <BatchLinks />
      <SetAsideList />
      {tally && count('all') === count('sent') && <Notice kind="success">{t('outbox_empty')}</Notice>}
      {tally && count('all') > 0 && (
        <>
          <PauseLine />
          <p role="status">{t('outbox_counts', count('waiting'), count('needs-user'), count('sent'))}</p>
          <div class="row spread wrap">
            <ViewButtons view={view} count={count} onChoose={setView} />
            <button type="button" class="button" onClick={() => ask('retryAllCaptures', {})}>
              <RotateCw size={14} aria-hidden="true" /> {t('outbox_retryAll')}
            </button>
          </div>
          {doubt}
          {count(view) === 0 && <p class="quiet-text">{t('outbox_nothingHere')}</p>}
          <CaptureList states={views[view]} length={count(view)} companyDomain={companyDomain} />
        </>
      )}
      <MoveCaptures />
    </main>
  );
}

interface ViewButtonsProps {
  view: View;
  count: (view: View) => number;
  onChoose: (view: View) => void;
}

function ViewButtons({ view, count, onChoose }: ViewButtonsProps) {
  const words: Record<View, string> = {
    all: t('outbox_showAll'),
    'needs-user': t('outbox_showNeedsUser', count('needs-user')),
    waiting: t('outbox_showWaiting', count('waiting')),
    sent: t('outbox_showSent', count('sent')),
  };
  return (
    <fieldset class="row wrap" aria-label={t('outbox_show')}>
      {(['all', 'needs-user', 'waiting', 'sent'] as const).map((one) => (
        <button key={one} type="button" class="button" aria-pressed={one === view} onClick={() => onChoose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}
