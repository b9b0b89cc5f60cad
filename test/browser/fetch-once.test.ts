import { describe, expect, it } from 'vitest';
import { isAnsweredLate, isAskedLate, isConnectedLate } from '../../utils/browser/fetch-once.ts';

const timing = (times: Partial<PerformanceResourceTiming>) => times as PerformanceResourceTiming;

describe('in Chromium a request counts as sent twice', () => {
  it('when its connection was begun late', () => {
    const times = { fetchStart: 10, domainLookupStart: 11.6, connectStart: 11.6, connectEnd: 14 };
    expect(isConnectedLate(timing(times))).toBe(true);
  });
  it('not on a connection that was kept open', () => {
    const times = { fetchStart: 10, domainLookupStart: 10, connectStart: 10, connectEnd: 10 };
    expect(isConnectedLate(timing(times))).toBe(false);
  });
  it('not on the first connection of all', () => {
    const times = { fetchStart: 10, domainLookupStart: 10.3, connectStart: 10.3, connectEnd: 14 };
    expect(isConnectedLate(timing(times))).toBe(false);
  });
  it('when it was sent late on another connection that was kept open, of which HTTP/1.1 has several', () => {
    const times = { fetchStart: 10, connectStart: 10, connectEnd: 10, requestStart: 62, nextHopProtocol: 'http/1.1' };
    expect(isAskedLate(timing(times))).toBe(true);
    expect(isAskedLate(timing({ ...times, requestStart: 40 }))).toBe(false);
    expect(isAskedLate(timing({ ...times, nextHopProtocol: 'h2' }))).toBe(false);
    expect(isAskedLate(timing({ ...times, connectEnd: 20 }))).toBe(false);
  });
});

describe('in Firefox a request counts as sent twice', () => {
  const keptOpen = { connectStart: 3, connectEnd: 3 };
  it('when its answer seems to have begun long before there was anything of it', () => {
    expect(isAnsweredLate(timing({ ...keptOpen, responseStart: 106, responseEnd: 323 }), 332)).toBe(true);
    expect(isAnsweredLate(timing({ ...keptOpen, responseStart: 6, responseEnd: 17 }), 20)).toBe(true);
  });
  it('not on a connection that was made for it, which is given up when it breaks', () => {
    const made = { connectStart: 384, connectEnd: 557, responseStart: 560, responseEnd: 567 };
    expect(isAnsweredLate(timing(made), 786)).toBe(false);
  });
  it('not when the answer came in one piece, however late the script learns of it', () => {
    expect(isAnsweredLate(timing({ ...keptOpen, responseStart: 126, responseEnd: 126 }), 131)).toBe(false);
    expect(isAnsweredLate(timing({ ...keptOpen, responseStart: 83, responseEnd: 84 }), 120)).toBe(false);
  });
  it('not when the body took its time after the head was there', () => {
    expect(isAnsweredLate(timing({ ...keptOpen, responseStart: 50, responseEnd: 90 }), 53)).toBe(false);
  });
});
