import { useEffect, useState } from 'preact/hooks';
import { changeSettings, onOwnSettingsChanged, readOwnSettings } from '../../utils/browser/settings-store.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { useStateOf } from '../capture/use-session.ts';
import { OwnSettings } from './own-settings.ts';

/** The user's own settings, drawn anew whenever they change, here or elsewhere. */
export function useSettings(initialSettings: Settings) {
  const [own] = useState(() => new OwnSettings(initialSettings, { change: changeSettings, read: readOwnSettings }));
  useEffect(() => onOwnSettingsChanged(own.adopt), [own]);
  return { ...useStateOf(own), change: own.change, retry: own.retry };
}
