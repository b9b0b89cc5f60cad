import { isEmail } from '../email.ts';
import { linesUnder } from '../outline.ts';
import type { Page } from '../page.ts';
import { type Finding, foundBy } from '../reading.ts';
import { onlyFindings, type Site } from './site.ts';

const found = foundBy('gmail');

/** The mailbox owner's address, which ends the title: "Subject - owner@firm.example - Gmail" (seen in saved pages, 2026). */
const ownerFrom = (title: string): string =>
  title
    .split(' - ')
    .findLast((part) => isEmail(part))
    ?.toLowerCase() ?? '';

function person(page: Page, mark: Element, about: Finding['about']): Finding {
  const email = page.dom.attribute(mark, 'email');
  const name = page.dom.attribute(mark, 'name');
  return { about, person: { name: found(isEmail(name) ? '' : name), emails: found(email) }, organization: {} };
}

/** Gmail with a message open: the newest sender who is not the mailbox's owner. */
export const gmail: Site = {
  id: 'gmail',
  isMine: (url) => url.hostname === 'mail.google.com',
  read(page) {
    const { dom } = page;
    const owner = ownerFrom(page.title);
    // Senders of the open conversation's messages; list rows use other classes (seen in saved pages, 2026).
    const senders = dom.all(page.document, '.adn .gD[email]');
    const others = senders.filter((mark) => dom.attribute(mark, 'email').toLowerCase() !== owner);
    const last = others.at(-1);
    const viewer: Finding[] = owner ? [{ about: 'viewer', person: { emails: found(owner) }, organization: {} }] : [];
    if (!last) return onlyFindings(viewer);
    return { findings: [person(page, last, 'main'), ...viewer], mailBody: bodyOf(page, last) };
  },
};

/** The sender's own words in that message: what was quoted or folded away is someone else's. */
function bodyOf(page: Page, sender: Element): string {
  const { dom } = page;
  const message = dom.closest(sender, '.adn');
  // The message's body, and what Gmail or the sender's program marks as quoted (seen in saved pages, 2026).
  const body = message && dom.first(message, '.a3s');
  const quoted = body ? dom.all(body, '.gmail_quote, .gmail_attr, blockquote, .adL, .h5, .im') : [];
  return body ? linesUnder(page, body, quoted).join('\n') : '';
}
