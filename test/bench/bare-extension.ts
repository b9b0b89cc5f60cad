import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1.0',
    permissions: ['activeTab', 'scripting'],
    action: { default_popup: 'popup.html' },
  }),
  'popup.html': '<!doctype html><meta charset="utf-8"><input id="title"><script src="popup.js"></script>',
  'popup.js': `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title });
    const field = document.getElementById('title');
    field.value = result;
    field.focus();
    performance.mark('filled');
  })();`,
};

/** The least that an extension can do when its button is pressed: read the page's title and show it. */
export async function bareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-extension-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
