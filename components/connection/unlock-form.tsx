import { useState } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { SecretField } from './secret-field.tsx';

interface Props {
  onUnlocked: (view: ConnectionView) => void;
}

/** Takes the passphrase once for each time the browser is opened; what waits is sent then. */
export function UnlockForm({ onUnlocked }: Props) {
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
      <SecretField
        label={t('lock_passphrase')}
        autoComplete="off"
        value={passphrase}
        onInput={setPassphrase}
        problem={problem}
      />
      <div class="row">
        <button type="submit" class="button primary" disabled={isTrying}>
          {t('lock_unlock')}
        </button>
      </div>
    </form>
  );
}
