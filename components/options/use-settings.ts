import { useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../utils/browser/settings-store.ts';
import type { Settings } from '../../utils/settings/settings.ts';

/** The settings as the screen changes them; every change is kept at once. */
export function useSettings(initialSettings: Settings) {
  const latest = useRef(initialSettings);
  const pending = useRef(0);
  const [settings, setSettings] = useState(initialSettings);
  const [isSaved, setSaved] = useState(false);
  const change = async (changed: (before: Settings) => Partial<Settings>) => {
    const part = changed(latest.current);
    latest.current = { ...latest.current, ...part };
    // Drawn before it is kept, so that typing never waits for the disk.
    setSettings(latest.current);
    setSaved(false);
    pending.current += 1;
    await changeSettings(part);
    pending.current -= 1;
    setSaved(pending.current === 0);
  };
  return { settings, isSaved, change };
}
