import { useId, useState } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';
import { t } from '../text.ts';

interface Props {
  onUnlocked: (view: ConnectionView) => void;
}

/** Takes the passphrase once for each time the browser is opened; what waits is sent then. */
export function UnlockForm({ onUnlocked }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function unlock() {
    setTrying(true);
    setProblem(undefined);
    const reply = await send('unlock', { passphrase });
    setTrying(false);
    if (!reply.ok) return setProblem(t('connect_noAnswer'));
    if (reply.value.state === 'connected' && reply.value.lock === 'shut') return setProblem(t('lock_wrong'));
    setPassphrase('');
    onUnlocked(reply.value);
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <p>{t('lock_intro')}</p>
      <label for={id}>{t('lock_passphrase')}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        value={passphrase}
        onInput={(event) => setPassphrase(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary" disabled={isTrying}>
          {t('lock_unlock')}
        </button>
      </div>
    </form>
  );
}
