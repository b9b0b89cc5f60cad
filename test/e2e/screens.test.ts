import { afterAll, describe, expect, it } from 'vitest';
import { differenceOf, expectedFingerprints, fingerprintOf, tolerance } from '../screens/fingerprint.ts';
import { languages, type Taken, takeAll, writeSheetOf } from '../screens/take-all.ts';
import { browserName } from './support/leadclip.ts';

const expected = expectedFingerprints();
const all: Taken[] = [];

// To look at, whatever the tests say.
afterAll(() => (isHere ? writeSheetOf(all) : undefined));

// Each browser draws a little differently: what the pictures are compared with was drawn by Chromium.
const isHere = browserName === 'chromium';
const reason = isHere ? '' : ' (skipped: the pictures are Chromium’s)';

describe.skipIf(!isHere)(`every state of every screen, in the light and in the dark${reason}`, () => {
  it.each(languages)('in %s looks as it did when somebody found it good', { timeout: 400_000 }, async (language) => {
    const taken = await takeAll(language);
    all.push(...taken);
    const names = Object.keys(expected).filter((name) => name.includes(`-${language}-`));
    expect(taken.map(({ name }) => name).sort()).toEqual(names.sort());
    const changed: string[] = [];
    for (const { name, picture } of taken) {
      const difference = differenceOf(await fingerprintOf(picture), expected[name] ?? '');
      if (difference > tolerance) changed.push(`${name}: ${difference.toFixed(1)}`);
    }
    expect(changed, 'look at .output/screens/sheet.html; npm run screenshots takes it as good').toEqual([]);
  });
});
