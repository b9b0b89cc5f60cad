import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const read = (folder: string, file: string) => readFileSync(join('.output', folder, file), 'utf8');
const scripts = (folder: string) =>
  readdirSync(join('.output', folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

/** The script and all that it imports, transitively. */
function bundleOf(folder: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const imports = read(folder, entry).matchAll(
    /(?:from|import)\s*\(?["'`](?:\.\/|\.\.\/|\/)*((?:chunks\/)?[\w-]+\.js)/g,
  );
  for (const [, file = ''] of imports) bundleOf(folder, file.startsWith('chunks/') ? file : join('chunks', file), seen);
  return seen;
}

function screenScripts(folder: string): string {
  const entries = ['popup.html', 'sidepanel.html', 'options.html', 'outbox.html', 'batch.html'].flatMap((page) =>
    [...read(folder, page).matchAll(/(?:src|href)="\/?(chunks\/[\w-]+\.js)"/g)].map(([, file = '']) => file),
  );
  expect(entries.length).toBeGreaterThanOrEqual(5);
  const bundle = entries.flatMap((entry) => [...bundleOf(folder, entry)]);
  return [...new Set(bundle)].map((file) => read(folder, file)).join('\n');
}

beforeAll(() => {
  execFileSync('node_modules/.bin/wxt', ['build', '--browser', 'firefox'], { stdio: ['ignore', 'ignore', 'inherit'] });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (folder) => {
  it('asks for exactly these rights', () => {
    const expected = readFileSync(new URL(`manifest.${folder}.json`, import.meta.url), 'utf8');
    expect(JSON.parse(read(folder, 'manifest.json'))).toEqual(JSON.parse(expected));
  });

  it('has no script that turns text into code or loads code from elsewhere', () => {
    for (const file of scripts(folder)) {
      const source = read(folder, file);
      expect(source, file).not.toMatch(/\beval\(|new Function\(|import\(["'`]https?:/);
    }
  });

  it('reaches the token and its header from the worker alone', () => {
    const screens = screenScripts(folder);
    const worker = [...bundleOf(folder, 'background.js')].map((file) => read(folder, file)).join('\n');
    for (const secret of ['x-api-token', 'leadclip-connection']) {
      expect(worker).toContain(secret);
      expect(screens).not.toContain(secret);
      expect(read(folder, 'page-reader.js')).not.toContain(secret);
    }
  });

  it('keeps the page reader small and free of the extension’s libraries', () => {
    const reader = read(folder, 'page-reader.js');
    expect(Buffer.byteLength(reader)).toBeLessThanOrEqual(30_000);
    expect(reader).not.toMatch(/\bbrowser\.|chrome\.|valibot|fetch\(/);
  });
});
