import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import type { DOMWindow } from 'jsdom';
import microdata from 'microdata-node';
import { mf2 } from 'microformats-parser';
import * as v from 'valibot';
import { pageFrom } from '../../../utils/extract/page.ts';
import { readPage } from '../../../utils/extract/read-page.ts';
import { candidatesFrom } from '../../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../../utils/judge/reading-schema.ts';
import { predictionFrom } from '../../tools/predictions.ts';
import type { CorpusPage } from './corpus.ts';
import { type Answer, answerFrom, nobody } from './described.ts';

// web-auto-extractor would replace the language's own built-ins, for everyone in the process, by old copies.
Object.assign(globalThis, { _babelPolyfill: true });
const { default: webAutoExtractor } = await import('web-auto-extractor');

// metascraper is left out on purpose: it needs a native build to install.

export type Input = 'document' | 'text';

export interface Contender {
  name: string;
  input: Input;
  /** What the page says, and the milliseconds of the extraction alone. */
  read(page: CorpusPage, window: DOMWindow): Promise<{ answer: Answer; ms: number }>;
}

function contender<Result>(
  name: string,
  input: Input,
  run: (page: CorpusPage, window: DOMWindow) => Result | Promise<Result>,
  answerOf: (result: Result) => Answer,
): Contender {
  return {
    name,
    input,
    async read(page, window) {
      const start = performance.now();
      const result = await run(page, window);
      const ms = performance.now() - start;
      return { answer: answerOf(result), ms };
    },
  };
}

/** An article's author and site: one person and the company. */
function byline(author: string | null | undefined, site: string | null | undefined): Answer {
  const name = author?.trim().replace(/^by\s+/i, '') || null;
  const company = site?.trim() || null;
  const organization = company ? { name: company, emails: [], phones: [], website: null, location: null } : null;
  return { people: name ? [{ ...nobody, name, company }] : [], organization };
}

/** Some libraries print what they cannot parse; the table stays readable. */
function silently<Result>(run: () => Result): Result {
  const { log, warn, error } = console;
  const quiet = () => undefined;
  Object.assign(console, { log: quiet, warn: quiet, error: quiet });
  try {
    return run();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

const extractedSchema = v.object({
  microdata: v.record(v.string(), v.unknown()),
  rdfa: v.record(v.string(), v.unknown()),
  jsonld: v.record(v.string(), v.unknown()),
});

function extractedAnswer(result: unknown): Answer {
  const { jsonld, microdata: items, rdfa } = v.parse(extractedSchema, result);
  return answerFrom([jsonld, items, rdfa].flatMap((found) => Object.values(found)));
}

/** Ours first. Of two sources a library offers, its structured data are asked before its byline. */
export const contenders: Contender[] = [
  contender(
    'leadclip',
    'document',
    (page, window) => {
      const reading = readPage(pageFrom(window));
      return candidatesFrom(v.parse(readingSchema, { ...reading, selection: page.selection }));
    },
    (candidates) => predictionFrom('', candidates, 0),
  ),
  contender('microformats-parser', 'text', ({ html, url }) => mf2(html, { baseUrl: url }).items, answerFrom),
  contender(
    'microdata-node',
    'text',
    ({ html, url }) => microdata.toJson(html, { base: url }),
    (result) => answerFrom(v.parse(v.object({ items: v.unknown() }), result).items),
  ),
  contender(
    'web-auto-extractor',
    'text',
    ({ html }) => silently(() => webAutoExtractor.default().parse(html)),
    extractedAnswer,
  ),
  contender(
    'defuddle',
    'document',
    ({ url }, { document }) => silently(() => new DefuddleClass(document, { url }).parse()),
    ({ author, site, schemaOrgData }) => {
      const described = answerFrom(schemaOrgData);
      const written = byline(author, site);
      return {
        people: described.people.length ? described.people : written.people,
        organization: described.organization ?? written.organization,
      };
    },
  ),
  contender(
    'readability',
    'document',
    (_page, { document }) => new Readability(document).parse(),
    (article) => byline(article?.byline, article?.siteName),
  ),
];
