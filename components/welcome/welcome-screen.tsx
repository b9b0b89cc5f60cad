import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { ConnectForm } from '../connection/connect-form.tsx';
import { Notice } from '../notice.tsx';
import { useConnection } from '../options/use-connection.ts';
import { ProblemLine } from '../problem-line.tsx';
import { t } from '../text.ts';
import { FirstDefaults } from './first-defaults.tsx';
import { TokenPicture } from './token-picture.tsx';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
}

/** What opens after installing: from there to the first lead in one paste and four clicks. */
export function WelcomeScreen(props: Props) {
  const { own, view: connection, problem } = useConnection();
  const practice = usePractice(connection);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="40" height="40" />
        <h1>{t('welcome_title')}</h1>
      </header>
      <p>{t('welcome_intro')}</p>
      <ol class="steps">
        <Step title={t('connect_title')} isDone={connection?.state === 'connected'}>
          {problem === 'unread' && <ProblemLine words={t('connect_unread')} onRetry={own.load} />}
          {connection?.state === 'disconnected' && (
            <>
              <TokenPicture />
              <ConnectForm onConnect={own.connect} takesFocus />
            </>
          )}
          {connection?.state === 'connected' && (
            <Notice kind="success">
              <strong>{t('connect_connectedAs', connection.account.userName, connection.account.companyName)}</strong>
            </Notice>
          )}
        </Step>
        <Step title={t('welcome_chooseDefaults')}>
          <p class="quiet-text">{t('welcome_defaultsHint')}</p>
          {connection?.state === 'connected' && <FirstDefaults {...props} account={connection.account} />}
        </Step>
        <Step title={t('welcome_try')}>
          <p>{t('welcome_tryHint')}</p>
          {connection?.state === 'connected' && (
            <div class="row">
              <a class="button primary" href="/practice.html" ref={practice}>
                {t('welcome_openPractice')}
              </a>
            </div>
          )}
        </Step>
      </ol>
    </main>
  );
}

/** Once the token works, the next thing to do has the focus, which was in the form that is gone. */
function usePractice(connection: ConnectionView | undefined) {
  const link = useRef<HTMLAnchorElement>(null);
  const before = useRef(connection);
  useEffect(() => {
    if (before.current?.state === 'disconnected' && connection?.state === 'connected') link.current?.focus();
    before.current = connection;
  }, [connection]);
  return link;
}

function Step({ title, isDone = false, children }: { title: string; isDone?: boolean; children: ComponentChildren }) {
  return (
    <li class={isDone ? 'step done' : 'step'}>
      <div class="stack">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
