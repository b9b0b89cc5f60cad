import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty worker',
    version: '1.0',
    background: { service_worker: 'background.js' },
  }),
  'background.js': 'chrome.runtime.onMessage.addListener((message, sender, respond) => respond(true));',
  'page.html': '<!doctype html><meta charset="utf-8">',
};

/** An extension whose worker does nothing but answer. */
export async function emptyWorker(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-worker-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
