import type { Source } from '../lead/candidate.ts';
import { readHead } from './head.ts';
import { visible } from './hygiene.ts';
import * as limits from './limits.ts';
import { readOutline } from './outline/outline.ts';
import type { Page } from './page.ts';
import { type Evidence, type Finding, noEvidence, type Reading, type Things, type UnreadSite } from './reading.ts';
import { sites } from './sites/index.ts';
import type { SiteReading } from './sites/site.ts';
import { censoredStructure } from './structure.ts';
import { readMicrodata, readRdfa } from './structured/annotations.ts';
import { flattened, type Item } from './structured/item.ts';
import { readMicroformats } from './structured/microformats.ts';

/** Reads a page: total, of bounded size, without side effects. One extractor's failure costs only its own findings. */
export function readPage(page: Page): Reading {
  const site = sites.find(({ isMine }) => attempt(() => isMine(page.url), false));
  const bySite = site ? attempt<SiteReading>(() => site.read(page), 'missed') : 'missed';
  const unreadSite: UnreadSite | null =
    site && bySite === 'missed' ? { site: site.id, structure: attempt(() => censoredStructure(page), '') } : null;
  const evidence = bySite === 'missed' ? generalEvidence(page) : { ...noEvidence, ...bySite };
  return {
    url: page.url.href.slice(0, limits.url),
    title: page.title,
    language: page.language,
    selection: page.selection,
    ...evidence,
    findings: withinBudget(evidence.findings),
    unreadSite,
  };
}

/** What any page may hold, for pages that no site extractor reads. */
const generalEvidence = (page: Page): Evidence => ({
  ...noEvidence,
  findings: attempt(() => readHead(page), []),
  jsonLd: attempt(() => jsonLdOf(page), []),
  structured: structuredData(page),
  outline: attempt(() => readOutline(page), noEvidence.outline),
});

/** The page's JSON-LD as it stands: it is parsed where there is room for what a page may do to a parser. */
function jsonLdOf({ document, dom }: Page): string[] {
  let left: number = limits.jsonLdLength;
  const scripts = dom.all(document, 'script[type="application/ld+json" i]').slice(0, limits.jsonLdScripts);
  return scripts
    .map((script) => visible(dom.rawText(script, limits.jsonLdLength)))
    .filter((text) => {
      left -= text.length;
      return left > 0;
    });
}

/** What the page's mark-up states, one list a syntax. */
const structuredData = (page: Page): Things[] =>
  syntaxes
    .map(({ source, read }) => ({ source, things: attempt(() => flattened(read(page)), []) }))
    .filter(({ things }) => things.length > 0);

const syntaxes: readonly { source: Source; read: (page: Page) => Item[] }[] = [
  { source: 'microdata', read: readMicrodata },
  { source: 'rdfa', read: readRdfa },
  { source: 'microformats', read: readMicroformats },
];

/** Pages are hostile: an extractor that meets something unforeseen finds nothing, and the others go on. */
function attempt<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** As many findings, in order, as fit the reading's size. */
function withinBudget(findings: Finding[]): Finding[] {
  let left = limits.findingsLength;
  return findings.slice(0, limits.findings).filter((finding) => {
    left -= JSON.stringify(finding).length;
    return left >= 0;
  });
}
