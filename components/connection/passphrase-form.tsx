import { useState } from 'preact/hooks';
import type { Reply } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { SecretField } from './secret-field.tsx';

/** A passphrase is guessed by machines, a third of a second for each guess. */
const shortestLength = 12;

interface Props {
  isSet: boolean;
  onChange: (passphrase: string) => Promise<Reply<'setPassphrase'>>;
}

/** Sets, changes or takes away what the stored token is encrypted with. */
export function PassphraseForm({ isSet, onChange }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();

  async function change(to: string) {
    setProblem(undefined);
    const reply = await onChange(to);
    if (!reply.ok) return setProblem(t('connect_noAnswer'));
    setPassphrase('');
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.length < shortestLength) return setProblem(t('lock_tooShort', shortestLength));
        void change(passphrase);
      }}
    >
      <h2>{t('lock_passphrase')}</h2>
      <p class="quiet-text">{t(isSet ? 'lock_isSet' : 'lock_offer')}</p>
      <SecretField
        label={t('lock_newPassphrase')}
        autoComplete="new-password"
        value={passphrase}
        onInput={setPassphrase}
        problem={problem}
      />
      <div class="row">
        <button type="submit" class="button">
          {t('lock_set')}
        </button>
        {isSet && (
          <button type="button" class="button" onClick={() => void change('')}>
            {t('lock_remove')}
          </button>
        )}
      </div>
    </form>
  );
}
