import { isSame } from '../../utils/settings/fields.ts';
import { type Settings, settingsFrom } from '../../utils/settings/settings.ts';

/** Where the settings are kept; both reject when the storage does. */
export interface Rim {
  change: (part: Partial<Settings>) => Promise<void>;
  read: () => Promise<Settings>;
}

export interface OwnSettingsState {
  settings: Settings;
  /** Whether all that is shown is kept; `undefined` before anything was changed, and while it is being kept. */
  outcome?: 'saved' | 'failed';
}

/** Whether the change is kept. */
export type ChangeSettings = (changed: (before: Settings) => Partial<Settings>) => Promise<boolean>;

/** The user's own settings as a screen changes them; every change is kept at once. Free of any framework. */
export class OwnSettings {
  #rim: Rim;
  #listeners = new Set<() => void>();
  #pending = 0;
  /** What was changed since all was kept: what couldn't be kept goes along with the next change. */
  #unkept: Partial<Settings> = {};
  state: OwnSettingsState;

  constructor(settings: Settings, rim: Rim) {
    this.#rim = rim;
    this.state = { settings };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change: ChangeSettings = async (changed) => {
    const part = changed(this.state.settings);
    const unkept = { ...this.#unkept, ...part };
    this.#unkept = unkept;
    // Drawn before it is kept, so that typing never waits for the disk.
    this.#set({ settings: { ...this.state.settings, ...part } });
    this.#pending += 1;
    const isKept = await this.#rim.change(unkept).then(
      () => true,
      () => false,
    );
    this.#pending -= 1;
    if (isKept && this.#unkept === unkept) this.#unkept = {};
    if (this.#pending === 0) this.#set({ ...this.state, outcome: this.#isAllKept() ? 'saved' : 'failed' });
    await this.#rim.read().then(this.adopt, () => undefined);
    return isKept;
  };

  /** Once more what couldn't be kept. */
  retry = () => this.change(() => ({}));

  /** Shows what was changed elsewhere. */
  adopt = (stored: Settings): void => {
    // What is being kept is newer than what arrives meanwhile; and the blank just typed isn't stored, but not to be lost.
    const isNewer = this.#pending > 0 || !this.#isAllKept();
    if (!isNewer && !isSame(stored, settingsFrom(this.state.settings))) this.#set({ ...this.state, settings: stored });
  };

  #isAllKept(): boolean {
    return Object.keys(this.#unkept).length === 0;
  }

  #set(state: OwnSettingsState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
