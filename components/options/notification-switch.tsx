import { askToNotify, mayNotify, onPermissionsChanged, stopNotifying } from '../../utils/browser/permission.ts';
import { useLive } from '../outbox/use-live.ts';
import { t } from '../text.ts';

/** Whether the user is notified is what the browser allows, and nothing else: taken back there, it is off here. */
export function NotificationSwitch() {
  const isOn = useLive(mayNotify, onPermissionsChanged) ?? false;
  return (
    <>
      <label class="checkbox">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={async ({ currentTarget }) => {
            // Not after an await: browsers ask only while they handle the click.
            await (currentTarget.checked ? askToNotify() : stopNotifying());
            currentTarget.checked = await mayNotify();
          }}
        />
        {t('notify_switch')}
      </label>
      <p class="quiet-text">{t('notify_help')}</p>
    </>
  );
}
