import type { ConnectionView } from '../../utils/connection/connection.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';

interface Props {
  connection: Extract<ConnectionView, { state: 'connected' }>;
  onDisconnect: () => void;
}

export function Connected({ connection: { account, lastFour }, onDisconnect }: Props) {
  return (
    <>
      <Notice kind="success">
        <strong>{t('connect_connectedAs', account.userName, account.companyName)}</strong>
        <p>{t('connect_tokenEnds', lastFour)}</p>
      </Notice>
      <p>{t('connect_done')}</p>
      <div class="row">
        <button type="button" class="button" onClick={onDisconnect}>
          {t('connect_disconnect')}
        </button>
      </div>
    </>
  );
}
