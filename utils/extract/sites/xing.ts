import { linesUnder } from '../outline/outline.ts';
import type { Page } from '../page.ts';
import { findingBy } from '../reading.ts';
import { isHost, type Site } from './site.ts';

const found = findingBy('xing');

/** The newest position of the timeline: title and company (from code that reads the live site, 2026). */
function newestPosition({ document, dom }: Page): { title: string; company: string } {
  const entry = dom.first(document, '[data-qa$=work_experience-entry]');
  return {
    title: dom.textAt(entry, '[data-xds=Headline]'),
    company: dom.textAt(entry, '[data-xds=BodyCopy]'),
  };
}

/** Xing's profiles of people. */
export const xing: Site = {
  id: 'xing',
  isMine: (url) => isHost(url, 'xing.com') && /^\/profile\/[^/]+/.test(url.pathname),
  read(page) {
    const { document, dom, url } = page;
    const head = dom.first(document, '#XingIdModule');
    // Badges stand inside the heading: the name is its own text alone.
    const name = dom.ownText(dom.first(head, 'h1'));
    if (!head || !name) return 'missed';
    // "Employed, Title, Company": the kind of employment comes first, in the language of the interface.
    const line = dom.textAt(head, 'p[data-xds=BodyCopy]');
    const [, stated = '', ...rest] = line.split(', ');
    const newest = newestPosition(page);
    const isCurrent = newest.title !== '' && line.includes(newest.title) && line.includes(newest.company);
    const pin = dom.first(head, '[data-xds=IconLocationPin]');
    // Contact data that the person shows, fax and all: it reads like a signature.
    const details = dom.all(document, 'dl').filter((list) => dom.first(list, 'a[href^="mailto:"]'));
    const text = details.flatMap((list) => linesUnder(page, list)).join('\n');
    const findings = [
      found({
        about: 'main',
        person: {
          name: name,
          jobTitle: isCurrent ? newest.title : stated,
          location: dom.text(pin && dom.parent(pin)),
          profileUrl: url.origin + url.pathname.split('/').slice(0, 3).join('/'),
        },
        organization: { name: isCurrent ? newest.company : rest.join(', ') },
      }),
    ];
    return { findings, mails: text ? [{ name, email: '', text: `${name}\n${text}` }] : [] };
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://www.xing.com/profile/Jane_Roe'];
