import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it, `Alt+Shift+L`; empty where none is set. */
  keys: string;
}

/** The commands that have words of their own, as they are set now. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    description: description || browser.i18n.getMessage('command_open'),
    keys: shortcut,
  }));
}

/** Opens the browser's own page for them: Firefox has a call for that (since 137), Chromium an address. */
export async function changeShortcuts(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
