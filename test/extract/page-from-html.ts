import { JSDOM } from 'jsdom';
import { type Page, pageFrom } from '../../utils/extract/page.ts';

/** A page as jsdom sees it: scripts off, no network. */
export function pageFromHtml(html: string, url = 'https://www.firm.example/'): Page {
  const { window } = new JSDOM(html, { url });
  return pageFrom(window);
}
