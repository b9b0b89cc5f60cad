import { describe, expect, it } from 'vitest';
import { bundleOf, filesIn, firstBundleOf, gzipped, scriptsOf } from './bundle.ts';

const folder = 'chrome-mv3';

/** A zip compresses each file by itself, and says its name twice. */
const zipped = () => filesIn(folder).reduce((sum, file) => sum + gzipped(folder, [file]) + 2 * file.length + 60, 0);

const popup = (of: typeof bundleOf) =>
  new Set(scriptsOf(folder, 'popup.html').flatMap((file) => [...of(folder, file)]));

/** What a user downloads, and what the browser reads before the form is there. Compressed, in bytes. */
describe('the budget', () => {
  it('holds for the popup, as far as it is needed to draw the form', () => {
    expect(gzipped(folder, popup(firstBundleOf))).toBeLessThanOrEqual(60_000);
  });

  it('holds for what is loaded beside it: what judges a reading, and the tables that this asks', () => {
    const first = popup(firstBundleOf);
    const later = [...popup(bundleOf)].filter((file) => !first.has(file));
    expect(gzipped(folder, later)).toBeLessThanOrEqual(180_000);
  });

  it('holds for the worker, and for the whole package', () => {
    expect(gzipped(folder, bundleOf(folder, 'background.js'))).toBeLessThanOrEqual(40_000);
    expect(zipped()).toBeLessThanOrEqual(300_000);
  });
});
