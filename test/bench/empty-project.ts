import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const files = {
  'package.json': JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module' }),
  'entrypoints/popup/index.html':
    '<!doctype html><html><head><title>Empty</title></head><body><div id="app"></div><script type="module" src="./main.tsx"></script></body></html>',
  'entrypoints/popup/main.tsx':
    "import { h, render } from 'preact';\nrender(h('p', null, 'Empty'), document.getElementById('app'));\n",
  'entrypoints/background.ts':
    "import { defineBackground } from 'wxt/utils/define-background';\nexport default defineBackground(() => {});\n",
};

/** A WXT project whose popup draws one paragraph with Preact. */
export async function emptyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-project-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
