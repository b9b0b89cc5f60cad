import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCounts } from '../../utils/browser/badge.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const shown: Record<string, unknown> = {};
beforeEach(() => {
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setIcon'] as const)
    vi.spyOn(fakeBrowser.action, name).mockImplementation(async (details: object) => {
      Object.assign(shown, details);
    });
});

const counts = (waiting: number, needsUser: number) => ({ waiting, needsUser });

describe('the toolbar button', () => {
  it.each([
    [counts(0, 0), '', '', 'icon.svg'],
    [counts(3, 0), '3', 'waits-', 'icon-waits.svg'],
    [counts(2, 1), '3', 'needs-you-', 'icon-needs-you.svg'],
    [counts(0, 1), '1', 'needs-you-', 'icon-needs-you.svg'],
    [counts(1_000, 0), '999+', 'waits-', 'icon-waits.svg'],
  ])('for %o says “%s” beside the picture %s', async (open, text, picture, drawing) => {
    await showCounts(open);
    expect(shown).toMatchObject({ text, path: { 16: `/icons/${picture}16.png`, 32: `/icons/${picture}32.png` } });
    expect(existsSync(`public/${drawing}`)).toBe(true);
  });
});
