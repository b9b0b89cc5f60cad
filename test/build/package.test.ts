import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, filesIn, read, scriptsOf } from './bundle.ts';

const scripts = (folder: string) => filesIn(folder).filter((file) => file.endsWith('.js'));

function screenScripts(folder: string): string {
  const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
  const entries = pages.flatMap((page) => scriptsOf(folder, page));
  expect(entries.length).toBeGreaterThanOrEqual(pages.length);
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

  it('has the toolbar button’s picture for each of its states', () => {
    const files = filesIn(folder);
    const worker = [...bundleOf(folder, 'background.js')].map((file) => read(folder, file)).join('\n');
    for (const state of ['', 'waits-', 'needs-you-']) {
      expect(worker).toContain(state);
      for (const size of [16, 32]) expect(files).toContain(`icons/${state}${size}.png`);
    }
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
