import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/messages/capture-view.ts';
import type { Reply } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';
import { SecretField } from './secret-field.tsx';

interface Props {
  /** Tests and stores it. */
  onConnect: (token: string) => Promise<Reply<'connect'>>;
  /** Whether to paste is the first thing to be done here. */
  takesFocus?: boolean;
}

/** Takes the token, tests it, and says precisely why it doesn't work. The token leaves this page only in one message. */
export function ConnectForm({ onConnect, takesFocus = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  const [token, setToken] = useState('');
  const [isTesting, setTesting] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function connect() {
    const trimmed = token.trim();
    if (!trimmed) return setProblem(t('connect_missing'));
    if (!/^[\x21-\x7e]{1,200}$/.test(trimmed)) return setProblem(t('connect_malformed'));
    setTesting(true);
    setProblem(undefined);
    const reply = await onConnect(trimmed);
    setTesting(false);
    if (!reply.ok) return setProblem(t('connect_noAnswer'));
    if (!reply.value.ok) setProblem(connectFailureWords(reply.value.failure));
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>{t('connect_intro')}</p>
      <p class="quiet-text">
        {t('connect_where')}{' '}
        <a href="https://app.pipedrive.com/settings/api" target="_blank" rel="noreferrer noopener">
          {t('connect_openSettings')}
        </a>
      </p>
      <SecretField
        label={t('connect_token')}
        autoComplete="off"
        value={token}
        onInput={setToken}
        problem={problem}
        field={field}
      />
      <div class="row">
        <button type="submit" class="button primary" disabled={isTesting}>
          {isTesting ? t('connect_testing') : t('connect_submit')}
        </button>
      </div>
    </form>
  );
}

/** The same failures as when a lead is sent, but said of a token that is being tested. */
function connectFailureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'unauthorized':
      return t('connect_unauthorized');
    case 'offline':
      return t('connect_offline');
    case 'unreachable':
      return t('connect_unreachable');
    case 'server':
    case 'limited':
    case 'blocked':
      return t('connect_busy');
    default:
      return failureWords(failure);
  }
}
