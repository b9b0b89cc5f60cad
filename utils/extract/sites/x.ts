import { emailsIn } from '../email.ts';
import { findingBy } from '../reading.ts';
import { isHost, type Site } from './site.ts';

const found = findingBy('x');

/** First parts of addresses that are the site's own pages. */
const reserved = /^(?:home|explore|notifications|messages|i|search|settings|login|compose)$/i;
const tabs = /^(?:with_replies|media|likes|about)?$/;

function handleOf(url: URL): string {
  const [, handle = '', tab = '', more] = url.pathname.split('/');
  return /^\w{1,30}$/.test(handle) && !reserved.test(handle) && tabs.test(tab) && more === undefined ? handle : '';
}

/** Profiles on X. The marks are test ids, which carry no language (seen in saved pages, 2026). */
export const x: Site = {
  id: 'x',
  isMine: (url) => (isHost(url, 'x.com') || isHost(url, 'twitter.com')) && handleOf(url) !== '',
  read({ document, dom, url }) {
    const handle = handleOf(url);
    const head = dom.first(document, '[data-testid=UserName]');
    // Name and handle stand each in an element of its own; some people write their trade behind a bar.
    const lines = head
      ? dom
          .all(head, '*')
          .map((element) => dom.ownText(element))
          .filter(Boolean)
      : [];
    const name = lines
      .find((line) => !line.startsWith('@'))
      ?.split(/[|｜]/)[0]
      ?.trim();
    // A profile visited before may still stand there: the handle has to be the address's.
    if (!name || !lines.some((line) => line.toLowerCase() === `@${handle.toLowerCase()}`)) return 'missed';
    const about = dom.textAt(document, '[data-testid=UserDescription]');
    const findings = [
      found({
        about: 'main',
        person: {
          name: name,
          emails: emailsIn(about),
          // The link redirects through t.co; its text is the real address, maybe cut with "…".
          website: dom.textAt(document, '[data-testid=UserUrl]').replace(/…$/, ''),
          location: dom.textAt(document, '[data-testid=UserLocation]'),
          profileUrl: `https://x.com/${handle}`,
        },
      }),
    ];
    // What people write about themselves holds numbers as a signature does.
    return { findings, mails: [{ name, email: '', text: `${name}\n${about}` }] };
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://x.com/janeroe_ex', 'https://twitter.com/janeroe_ex/with_replies'];
