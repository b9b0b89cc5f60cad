import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Sample, timeLeftMs, withSample } from '../../utils/batch/time-left.ts';

const after = (samples: Sample[]) => samples.reduce<Sample[]>(withSample, []);

it('the time left is what the rest takes at the rate of the last minute', () => {
  expect(
    timeLeftMs(
      after([
        { at: 0, done: 0 },
        { at: 10_000, done: 5 },
      ]),
      20,
    ),
  ).toBe(40_000);
});

it('the time left is unknown before anything is known of the rate', () => {
  expect(timeLeftMs([], 5)).toBeUndefined();
  expect(
    timeLeftMs(
      after([
        { at: 0, done: 0 },
        { at: 10_000, done: 1 },
      ]),
      20,
    ),
  ).toBeUndefined();
});

it('a rate of long ago counts no more', () => {
  const samples = after([
    { at: 0, done: 0 },
    { at: 1_000, done: 100 },
    { at: 70_000, done: 110 },
    { at: 80_000, done: 120 },
  ]);
  expect(timeLeftMs(samples, 10)).toBe(10_000);
});

it('the time left is never negative, however the clock is set', () => {
  const sample = fc.record({ at: fc.integer({ min: 0, max: 1e9 }), done: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(sample), fc.nat(1_000), (samples, left) => {
      expect(timeLeftMs(after(samples), left) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
