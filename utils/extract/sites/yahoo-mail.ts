import { emailsIn } from '../email.ts';
import type { Page } from '../page.ts';
import type { Mail } from '../reading.ts';
import { mailFindings, ownWords } from './mail.ts';
import type { Site } from './site.ts';

/** A sender's or recipient's pill shows the name and the address, one element each (from code that reads the live site, 2026). */
function personIn({ dom }: Page, pill: Element): { name: string; email: string } {
  const texts = dom.all(pill, 'span').map((part) => dom.text(part));
  const email = texts.flatMap(emailsIn)[0] ?? '';
  return { name: texts.find((text) => text && !text.includes('@')) ?? '', email };
}

/** Yahoo Mail with a message open. */
export const yahooMail: Site = {
  id: 'yahoo-mail',
  isMine: (url) => url.hostname === 'mail.yahoo.com',
  read(page) {
    const { document, dom } = page;
    const pills = dom.all(document, '[data-test-id=message-from] [data-test-id=email-pill]');
    const bodies = dom.all(document, '[data-test-id=message-view-body-content]');
    const mails = pills.map(
      (pill, index): Mail => ({
        ...personIn(page, pill),
        text: ownWords(page, bodies[index] ?? null),
      }),
    );
    return mailFindings('yahoo-mail', mails.reverse(), bodies.length > 0);
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://mail.yahoo.com/n/inbox/all/messages/Aexample'];
