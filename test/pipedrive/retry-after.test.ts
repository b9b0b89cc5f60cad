import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../utils/pipedrive/retry-after.ts';

const now = Date.UTC(2026, 10, 23, 9);
const second = 1_000;
const day = 86_400 * second;
const waitOf = (headers: HeadersInit) => retryAfterMs(new Headers(headers), now);

describe('retryAfterMs', () => {
  it.each([
    ['120', 120 * second],
    ['1.5', 1.5 * second],
    ['1.25', 1.25 * second],
    ['0', second],
    ['86400', day],
    ['999999999999', day],
    ['Mon, 23 Nov 2026 09:02:00 GMT', 120 * second],
    ['Mon, 23 Nov 2076 09:02:00 GMT', day],
  ])('retry-after: %s is %d ms', (value, ms) => {
    expect(waitOf({ 'retry-after': value })).toBe(ms);
  });

  it.each(['', ' ', 'soon', 'NaN', 'Infinity', '-5', '1e12', 'Mon, 23 Nov 2020 09:02:00 GMT', '0x10'])(
    'retry-after: %j says nothing',
    (value) => {
      expect(waitOf({ 'retry-after': value })).toBeUndefined();
    },
  );

  it('takes x-ratelimit-reset where retry-after says nothing', () => {
    expect(waitOf({ 'x-ratelimit-reset': '7' })).toBe(7 * second);
    expect(waitOf({ 'retry-after': 'soon', 'x-ratelimit-reset': '7' })).toBe(7 * second);
    expect(waitOf({ 'retry-after': '3', 'x-ratelimit-reset': '7' })).toBe(3 * second);
  });

  it('is unknown without headers', () => {
    expect(waitOf({})).toBeUndefined();
  });

  it('is between a second and a day, or unknown, for any header', () => {
    const header = fc.oneof(
      fc.stringMatching(/^[\x20-\x7e]{0,40}$/),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(header, (value) => {
        const ms = waitOf({ 'retry-after': value });
        expect(ms === undefined || (ms >= second && ms <= day)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
