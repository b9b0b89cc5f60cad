import type { Source } from '../../lead/candidate.ts';
import type { Page } from '../page.ts';
import type { Finding, Mail } from '../reading.ts';

/** What a site's page says. No findings: the page is known and shows nobody, such as a mailbox without an open message. */
export interface SiteFindings {
  findings: Finding[];
  mails: Mail[];
}

/** `missed`: the page is one the site extractor knows, yet its name was not where it should be. */
export type SiteReading = SiteFindings | 'missed';

/** Reads one site's pages. Pure: everything it needs is in the page. */
export interface Site {
  id: Source;
  /** Cheap: looks at the address only. */
  isMine(url: URL): boolean;
  read(page: Page): SiteReading;
}

export const onlyFindings = (findings: Finding[]): SiteFindings => ({ findings, mails: [] });

/** Exact host, or one below it. Never a substring: `vox.com` ends like `x.com`. */
export const isHost = (url: URL, host: string): boolean => url.hostname === host || url.hostname.endsWith(`.${host}`);
