import './no-polyfill.ts';
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import microdata from 'microdata-node';
import { mf2 } from 'microformats-parser';
import * as v from 'valibot';
import webAutoExtractor from 'web-auto-extractor';
import type { View } from '../../../utils/extract/dom.ts';
import { pageFrom } from '../../../utils/extract/page.ts';
import { readPage } from '../../../utils/extract/read-page.ts';
import { candidatesFrom } from '../../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../../utils/judge/reading-schema.ts';
import { predictionFrom } from '../../tools/predictions.ts';
import { type Answer, answerFrom, nobody } from './described.ts';

// metascraper is left out on purpose: it needs a native build to install.

/** A page that somebody has open: the job is to say what it holds. */
export interface OpenPage {
  window: View;
  document: Document;
  url: string;
  selection: string;
}

/**
 * What a library takes. A page that is open has a document and no text: who takes text is charged for writing the document
 * out as text, and parses that again by itself.
 */
export type Input = 'document' | 'text';

export interface Contender {
  name: string;
  input: Input;
  /** The kinds of pages whose mark-up it was written for. */
  kinds: readonly string[];
  /** What the page says, and the milliseconds of the extraction. */
  read(page: OpenPage): Promise<{ answer: Answer; ms: number }>;
}

function contender<Result>(
  about: Pick<Contender, 'name' | 'input' | 'kinds'>,
  run: (page: OpenPage) => Result | Promise<Result>,
  answerOf: (result: Result) => Answer,
): Contender {
  return {
    ...about,
    async read(page) {
      const start = performance.now();
      const result = await run(page);
      const ms = performance.now() - start;
      // Putting a library's answer into the scorer's words is our doing and costs it nothing.
      return { answer: answerOf(result), ms };
    },
  };
}

const written = ({ document }: OpenPage): string => document.documentElement.outerHTML;

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

/** Ours first, and whole: the reader, the schema its reading has to pass, and the judge. Of two sources a library offers, its structured data are asked before its byline. */
export const contenders: Contender[] = [
  contender(
    { name: 'leadclip', input: 'document', kinds: [] },
    ({ window, selection }) => candidatesFrom(v.parse(readingSchema, { ...readPage(pageFrom(window)), selection })),
    (candidates) => predictionFrom('', candidates, 0),
  ),
  contender(
    { name: 'microformats-parser', input: 'text', kinds: ['hcard'] },
    (page) => mf2(written(page), { baseUrl: page.url }).items,
    answerFrom,
  ),
  contender(
    { name: 'microdata-node', input: 'text', kinds: ['microdata'] },
    (page) => microdata.toJson(written(page), { base: page.url }),
    (result) => answerFrom(v.parse(v.object({ items: v.unknown() }), result).items),
  ),
  contender(
    { name: 'web-auto-extractor', input: 'text', kinds: ['jsonld', 'microdata', 'rdfa'] },
    (page) => silently(() => webAutoExtractor.default().parse(written(page))),
    extractedAnswer,
  ),
  contender(
    { name: 'defuddle', input: 'document', kinds: ['profile'] },
    // It works on a clone that it makes itself.
    ({ document, url }) => silently(() => new DefuddleClass(document, { url }).parse()),
    ({ author, site, schemaOrgData }) => {
      const described = answerFrom(schemaOrgData);
      const said = byline(author, site);
      return {
        people: described.people.length ? described.people : said.people,
        organization: described.organization ?? said.organization,
      };
    },
  ),
  contender(
    { name: 'readability', input: 'document', kinds: ['profile'] },
    // It takes the document apart: in somebody's open page, its own manual says, it must be given a clone.
    ({ document }) => new Readability(document.cloneNode(true) as Document).parse(),
    (article) => byline(article?.byline, article?.siteName),
  ),
];
