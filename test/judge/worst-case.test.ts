import { describe, expect, it } from 'vitest';
import { readText } from '../../utils/extract/read-text.ts';
import { judged } from '../extract/judged.ts';
import { baits } from './baits.ts';

/** Text that would keep a careless judge for minutes: the runner gives up before. How long each takes is what `npm run hostile` prints. */
describe('worst-case text', () => {
  it.each(Object.entries(baits))('%s is judged to the end', async (_, text) => {
    const candidates = await judged(readText(text));
    expect(candidates.length).toBeLessThan(1_000);
  });
});
