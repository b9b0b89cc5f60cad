import type { ConnectionView } from '../../utils/connection/connection.ts';
import { Notice } from '../notice.tsx';
import type { OwnConnection } from '../options/own-connection.ts';
import { t } from '../text.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface Props {
  connection: Extract<ConnectionView, { state: 'connected' }>;
  own: OwnConnection;
}

export function Connected({ connection: { account, lastFour, lock }, own }: Props) {
  return (
    <>
      <Notice kind="success">
        <strong>{t('connect_connectedAs', account.userName, account.companyName)}</strong>
        <p>{t('connect_tokenEnds', lastFour)}</p>
      </Notice>
      {lock === 'shut' ? <UnlockForm onUnlocked={own.adopt} /> : <p>{t('connect_done')}</p>}
      <div class="row">
        <button type="button" class="button" onClick={own.disconnect}>
          {t('connect_disconnect')}
        </button>
      </div>
      {lock !== 'shut' && <PassphraseForm isSet={lock === 'open'} onChange={own.setPassphrase} />}
    </>
  );
}
