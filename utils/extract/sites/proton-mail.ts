import type { Page } from '../page.ts';
import type { Mail } from '../reading.ts';
import { mailFindings, ownWords, senderFrom } from './mail.ts';
import type { Site } from './site.ts';

/** The sender's name and address stand in this mark's title (from code that reads the live site, 2026). */
const sender = '[data-testid="recipients:sender"]';
const message = 'article, [data-shortcut-target=message-container]';

/** The body is a document of its own inside a frame of the same origin. */
function mailFrom(page: Page, mark: Element): Mail {
  const { dom } = page;
  const container = dom.closest(mark, message);
  const frame = dom.first(container, '[data-testid="message-content:body"] iframe');
  const body = frame && dom.frameBody(frame);
  return {
    ...senderFrom(dom.attribute(mark, 'title') || dom.text(mark)),
    text: ownWords(page, body),
  };
}

/** Proton Mail with a message open. */
export const protonMail: Site = {
  id: 'proton-mail',
  isMine: (url) => url.hostname === 'mail.proton.me',
  read(page) {
    const { document, dom } = page;
    const mails = dom.all(document, sender).map((mark) => mailFrom(page, mark));
    const isOpen = dom.first(document, '[data-testid="message-content:body"]') !== null;
    return mailFindings('proton-mail', mails.reverse(), isOpen);
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://mail.proton.me/u/0/inbox/example=='];
