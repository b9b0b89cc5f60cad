import { emailsIn, isEmail } from '../email.ts';
import type { Page } from '../page.ts';
import type { Mail } from '../reading.ts';
import { mailFindings, ownWords, senderFrom } from './mail.ts';
import type { Site } from './site.ts';

/** The mailbox owner's address, which ends the title: "Subject - owner@firm.example - Gmail" (seen in saved pages, 2026). */
const ownerFrom = (title: string): string => title.split(' - ').findLast((part) => isEmail(part)) ?? '';

function mailFrom(page: Page, mark: Element): Mail {
  const { dom } = page;
  const message = dom.closest(mark, '.adn');
  const name = dom.attribute(mark, 'name');
  const email = dom.attribute(mark, 'email');
  const answer = message ? replyAddress(page, message, email) : null;
  return {
    name: answer?.name || name,
    email: answer?.email ?? email,
    // The message's body (seen in saved pages, 2026).
    text: message ? ownWords(page, dom.first(message, '.a3s')) : '',
  };
}

/** Mail sent through a service: the opened details name who gets the answer. Rows carry no key, so recipients are ruled out. */
function replyAddress({ dom, document }: Page, message: Element, sender: string): Mail | null {
  const recipients = dom.all(message, '.g2[email]').map((mark) => dom.attribute(mark, 'email'));
  // Rows of the details table (seen in saved pages, 2026); it stands outside the message.
  const rows = dom.all(document, '.ajA .ajv').map((row) => dom.textAt(row, '.gL') || dom.text(row));
  const isDetailsOfThis = rows.some((row) => emailsIn(row).includes(sender));
  const answer = rows.find((row) =>
    emailsIn(row).some((email) => email !== sender && !recipients.includes(email) && /<[^<>]+>/.test(row)),
  );
  return isDetailsOfThis && answer ? { ...senderFrom(answer), text: '' } : null;
}

/** Gmail with a message open: the newest sender who is not the mailbox's owner. */
export const gmail: Site = {
  id: 'gmail',
  isMine: (url) => url.hostname === 'mail.google.com',
  read(page) {
    // Senders of the open conversation's messages; list rows use other classes (seen in saved pages, 2026).
    const senders = page.dom.all(page.document, '.gD[email]').slice(-20);
    const mails = senders.map((mark) => mailFrom(page, mark)).reverse();
    return mailFindings('gmail', mails, page.dom.first(page.document, '.a3s') !== null, {
      name: '',
      email: ownerFrom(page.title),
    });
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://mail.google.com/mail/u/0/#inbox/FMfcgzExample'];
