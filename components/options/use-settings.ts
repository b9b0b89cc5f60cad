import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSettings, onOwnSettingsChanged, readOwnSettings } from '../../utils/browser/settings-store.ts';
import { isSame } from '../../utils/settings/fields.ts';
import { type Settings, settingsFrom } from '../../utils/settings/settings.ts';

/** The user's own settings as the screen changes them; every change is kept at once. What changes elsewhere is shown, too. */
export function useSettings(initialSettings: Settings) {
  const latest = useRef(initialSettings);
  const pending = useRef(0);
  const [settings, setSettings] = useState(initialSettings);
  const [isSaved, setSaved] = useState(false);
  const show = (shown: Settings) => {
    latest.current = shown;
    setSettings(shown);
  };
  const adopt = (stored: Settings) => {
    // What is being kept is newer than what arrives meanwhile; and the blank just typed isn't stored, but not to be lost.
    if (pending.current === 0 && !isSame(stored, settingsFrom(latest.current))) show(stored);
  };
  useEffect(() => onOwnSettingsChanged(adopt), []);
  const change = async (changed: (before: Settings) => Partial<Settings>) => {
    const part = changed(latest.current);
    // Drawn before it is kept, so that typing never waits for the disk.
    show({ ...latest.current, ...part });
    setSaved(false);
    pending.current += 1;
    await changeSettings(part);
    pending.current -= 1;
    setSaved(pending.current === 0);
    adopt(await readOwnSettings());
  };
  return { settings, isSaved, change };
}
