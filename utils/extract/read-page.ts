import { readHead } from './head.ts';
import { readOutline } from './outline.ts';
import type { Page } from './page.ts';
import { type Finding, limits, type Outline, type Reading, type UnreadSite } from './reading.ts';
import { sites } from './sites/index.ts';
import type { SiteReading } from './sites/site.ts';
import { censoredStructure } from './structure.ts';
import { readMicrodata, readRdfa } from './structured/annotations.ts';
import { contactsIn } from './structured/contacts.ts';
import { readJsonLd } from './structured/json-ld.ts';
import { readMicroformats } from './structured/microformats.ts';

/** Reads a page: total, of bounded size, without side effects. One extractor's failure costs only its own findings. */
export function readPage(page: Page): Reading {
  const site = sites.find(({ isMine }) => attempt(() => isMine(page.url), false));
  const bySite = site ? attempt<SiteReading>(() => site.read(page), 'missed') : 'missed';
  const unreadSite: UnreadSite | null =
    site && bySite === 'missed' ? { site: site.id, structure: attempt(() => censoredStructure(page), '') } : null;
  const isGeneral = bySite === 'missed';
  return {
    url: page.url.href.slice(0, limits.url),
    title: page.title,
    language: page.language,
    selection: page.selection,
    findings: withinBudget(isGeneral ? generalFindings(page) : bySite.findings),
    mails: isGeneral ? [] : bySite.mails,
    outline: isGeneral
      ? attempt<Outline>(() => readOutline(page), { blocks: [], lines: [] })
      : { blocks: [], lines: [] },
    unreadSite,
  };
}

/** What any page may hold, from the strongest evidence to the weakest. */
const generalFindings = (page: Page): Finding[] => [
  ...attempt<Finding[]>(() => contactsIn(readJsonLd(page), 'json-ld'), []),
  ...attempt<Finding[]>(() => contactsIn(readMicrodata(page), 'microdata'), []),
  ...attempt<Finding[]>(() => contactsIn(readRdfa(page), 'rdfa'), []),
  ...attempt<Finding[]>(() => contactsIn(readMicroformats(page), 'microformats'), []),
  ...attempt<Finding[]>(() => readHead(page), []),
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
