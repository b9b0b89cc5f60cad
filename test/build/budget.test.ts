import { describe, expect, it } from 'vitest';
import { bundleOf, filesIn, firstBundleOf, gzipped, read, scriptsOf } from './bundle.ts';

const folder = 'chrome-mv3';

/** A zip compresses each file by itself, and says its name twice. */
const zipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipped(folder, [file]) + 2 * file.length + 60, 0);

const isWords = (file: string) => file.startsWith('_locales/');

const popup = (of: typeof bundleOf) =>
  new Set(scriptsOf(folder, 'popup.html').flatMap((file) => [...of(folder, file)]));

/** What a user downloads, and what the browser reads before the form is there. Compressed, in bytes. */
describe('the budget', () => {
  it('holds for the files that the popup asks for, one by one, before it can draw the form', () => {
    const scripts = popup(firstBundleOf);
    const styles = read(folder, 'popup.html').match(/rel="stylesheet"/g) ?? [];
    expect(scripts.size + styles.length).toBeLessThanOrEqual(4);
    expect(read(folder, 'popup.html')).toMatch(/rel="modulepreload"[^>]*judged-subject/);
  });

  it('holds for the popup, as far as it is needed to draw the form', () => {
    expect(gzipped(folder, popup(firstBundleOf))).toBeLessThanOrEqual(60_000);
  });

  it('holds for what is loaded beside it: what judges a reading, and the tables that this asks', () => {
    const first = popup(firstBundleOf);
    const later = [...popup(bundleOf)].filter((file) => !first.has(file));
    expect(gzipped(folder, later)).toBeLessThanOrEqual(110_000);
  });

  it('holds for the worker', () => {
    expect(gzipped(folder, bundleOf(folder, 'background.js'))).toBeLessThanOrEqual(40_000);
  });

  it('holds for the package without its words, and for each language', () => {
    const files = filesIn(folder);
    expect(zipped(files.filter((file) => !isWords(file)))).toBeLessThanOrEqual(285_000);
    for (const file of files.filter(isWords)) expect(zipped([file]), file).toBeLessThanOrEqual(10_000);
  });
});
