import { describe, expect, it } from 'vitest';
import { troubleWith } from '../tools/regexes/analysis.ts';
import { regexesInSource } from '../tools/regexes/regexes-in.ts';

const regexes = await regexesInSource();

describe('Every regular expression of what runs in the browser', () => {
  it('is found, those that are put together as well', () => {
    expect(regexes.length).toBeGreaterThan(400);
    expect(regexes.some(({ at }) => at.startsWith('utils/judge/text/lexicon.ts'))).toBe(true);
  });

  it('takes time in proportion to the text, on any text', async () => {
    const found: string[] = [];
    // One at a time: the analyser's clock runs for all that wait.
    for (const regex of regexes) {
      const trouble = await troubleWith(regex);
      if (trouble) found.push(`${regex.at} /${regex.source}/: ${trouble}`);
    }
    expect(found).toEqual([]);
  }, 600_000);
});

describe('An expression that looks at a text again and again', () => {
  it.each(['\\s+$', '^(a+)+$', '<.+>'])('such as /%s/ is noticed', async (source) => {
    expect(await troubleWith({ at: 'here', source, flags: '' })).toMatch(/polynomial|exponential/);
  });
});
