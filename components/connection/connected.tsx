import type { ConnectionView } from '../../utils/connection/connection.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface Props {
  connection: Extract<ConnectionView, { state: 'connected' }>;
  onDisconnect: () => void;
  onChanged: (view: ConnectionView) => void;
}

export function Connected({ connection: { account, lastFour, lock }, onDisconnect, onChanged }: Props) {
  return (
    <>
      <Notice kind="success">
        <strong>{t('connect_connectedAs', account.userName, account.companyName)}</strong>
        <p>{t('connect_tokenEnds', lastFour)}</p>
      </Notice>
      {lock === 'shut' ? <UnlockForm onUnlocked={onChanged} /> : <p>{t('connect_done')}</p>}
      <div class="row">
        <button type="button" class="button" onClick={onDisconnect}>
          {t('connect_disconnect')}
        </button>
      </div>
      {lock !== 'shut' && <PassphraseForm isSet={lock === 'open'} onChanged={onChanged} />}
    </>
  );
}
