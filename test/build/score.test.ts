import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { casesIn } from '../tools/cases.ts';
import { predictAll } from '../tools/extract.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const casesFile = join(corpus, 'cases.jsonl');

interface Score {
  headline: number;
  kinds: Record<string, { headline: number | null }>;
  overall: {
    main_right: number;
    organization_found: number;
    negatives_clean: number;
    forbid_hits: number;
    errors: number;
  };
}

/** The corpus lies beside the checkout; without it there is nothing to score. */
describe.skipIf(!existsSync(casesFile))(
  'the score on the corpus of pages (skipped where ../shared/corpus is absent)',
  () => {
    let score: Score;
    beforeAll(async () => {
      const { scoreAll } = await import(pathToFileURL(join(corpus, 'score.mjs')).href);
      score = scoreAll(casesIn(casesFile), await predictAll(casesFile, () => undefined));
    });

    it('no kind of page falls below its bar', () => {
      const low = Object.entries(score.kinds).filter(([, { headline }]) => headline !== null && headline < 0.95);
      expect(low).toEqual([]);
      expect(score.headline).toBeGreaterThanOrEqual(0.98);
    });

    it('the main person is right, nobody is found where nobody is, and no forbidden value comes out', () => {
      const { main_right, organization_found, negatives_clean, forbid_hits, errors } = score.overall;
      expect({ negatives_clean, forbid_hits, errors }).toEqual({ negatives_clean: 1, forbid_hits: 0, errors: 0 });
      expect(main_right).toBeGreaterThanOrEqual(0.97);
      expect(organization_found).toBeGreaterThanOrEqual(0.9);
    });
  },
);
