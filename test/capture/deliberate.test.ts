import { describe, expect, it } from 'vitest';
import { isDeliberate } from '../../components/capture/deliberate.ts';

const shownAt = 120;
const click = { isTrusted: true, timeStamp: shownAt + 500, detail: 1 };

describe('a press of the send button', () => {
  it('counts from half a second after the form was shown on', () => {
    expect(isDeliberate(click, shownAt)).toBe(true);
  });

  it('doesn’t count in the first half second: the click was meant for the page', () => {
    for (const ms of [-1, 0, 1, 250, 499])
      expect(isDeliberate({ ...click, timeStamp: shownAt + ms }, shownAt)).toBe(false);
  });

  it('by its key counts at once', () => {
    expect(isDeliberate({ isTrusted: true, timeStamp: shownAt, detail: 0 }, shownAt)).toBe(true);
    expect(isDeliberate({ isTrusted: true, timeStamp: shownAt }, shownAt)).toBe(true);
  });

  it('never counts when a script made it', () => {
    expect(isDeliberate({ ...click, isTrusted: false }, shownAt)).toBe(false);
    expect(isDeliberate({ isTrusted: false, timeStamp: 9_000 }, shownAt)).toBe(false);
  });
});
