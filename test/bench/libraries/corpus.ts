import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Prediction } from '../../tools/predictions.ts';

/** The corpus lies beside the checkout. */
const corpus = join(import.meta.dirname, '../../../../shared/corpus');
const casesFile = join(corpus, 'cases.jsonl');

const rate = v.nullable(v.number());
const scoreSchema = v.object({
  headline: rate,
  kinds: v.record(v.string(), v.object({ cases: v.number(), headline: rate })),
  overall: v.object({ organization_micro: v.object({ f1: rate }), forbid_hits: v.number() }),
});
export type Score = v.InferOutput<typeof scoreSchema>;

const caseSchema = v.object({
  id: v.string(),
  kind: v.string(),
  url: v.string(),
  html: v.string(),
  selection: v.optional(v.string(), ''),
});
/** One page of the corpus, its HTML read. */
export type CorpusPage = v.InferOutput<typeof caseSchema>;

export interface Corpus {
  pages: CorpusPage[];
  score(predictions: Prediction[]): Score;
}

/** The pages and their own scorer; undefined where the corpus is absent. */
export async function corpusBeside(): Promise<Corpus | undefined> {
  if (!existsSync(casesFile)) return undefined;
  const scorer: unknown = await import(pathToFileURL(join(corpus, 'score.mjs')).href);
  const { scoreAll, readJsonl } = v.parse(v.object({ scoreAll: v.function(), readJsonl: v.function() }), scorer);
  const cases: unknown = readJsonl(casesFile);
  return {
    pages: v
      .parse(v.array(caseSchema), cases)
      .map((page) => ({ ...page, html: readFileSync(join(corpus, page.html), 'utf8') })),
    score: (predictions) => v.parse(scoreSchema, scoreAll(cases, predictions)),
  };
}
