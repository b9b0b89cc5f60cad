import type { Page } from '../page.ts';
import type { Mail } from '../reading.ts';
import { mailFindings, ownWords, senderFrom } from './mail.ts';
import type { Site } from './site.ts';

const hosts = /^outlook\.(?:office(?:365)?\.com|live\.com|cloud\.microsoft)$/;

/** The reading pane (from the code of tools that read the live site, 2026). */
const pane = '[data-app-section=ConversationContainer], [data-app-section=MailReadCompose]';
/** A sender's or recipient's hover target; recipients stand in a well of their own. */
const person = '.lpc-hoverTarget, [data-lpc-hover-target-id]';
const recipients = '[data-testid=RecipientWell]';
/** A message's body, and where a reply's quoted part begins: everything after it is quoted as well. */
const body = '[role=document], [id^=UniqueMessageBody], [data-test-id=mailMessageBodyContainer]';
const quoteStart = '[id$=divRplyFwdMsg], [id$=appendonsend]';

/** Nodes of the quoted part: its start, and what follows it on each level up to the body. */
function quotedIn({ dom }: Page, message: Element): Node[] {
  const quoted: Node[] = [];
  for (const start of dom.all(message, quoteStart).slice(0, 3)) {
    for (let at: Element | null = start; at && at !== message; at = dom.parent(at)) {
      if (at === start) quoted.push(at);
      for (let next = dom.nextSibling(at); next; next = dom.nextSibling(next)) quoted.push(next);
    }
  }
  return quoted;
}

/** Senders and bodies alternate in the pane: each body belongs to the sender before it. */
function mailsIn(page: Page, root: Element): Mail[] {
  const { dom } = page;
  const mails: Mail[] = [];
  let sender = '';
  for (const element of dom.all(root, `${person}, ${body}`).slice(0, 400)) {
    if (!dom.matches(element, body)) {
      if (!sender && !dom.closest(element, recipients) && !dom.closest(element, body)) sender = dom.text(element);
    } else if (sender) {
      mails.push({ ...senderFrom(sender), text: ownWords(page, element, quotedIn(page, element)) });
      sender = '';
    }
  }
  return mails.reverse();
}

/** The account button's label holds the owner's name in some words of the interface: the name is what a recipient is called too. */
function ownerName({ document, dom }: Page, root: Element): string {
  const button = dom.first(document, '#O365_MainLink_Me, #O365_MainLink_MePhoto, #meInitialsButton');
  const label = button ? `${dom.attribute(button, 'aria-label')} ${dom.text(button)}` : '';
  const known = dom.all(root, person).map((element) => senderFrom(dom.text(element)).name);
  return known.find((name) => name.length > 2 && label.includes(name)) ?? '';
}

/** Outlook on the web with a message open. */
export const outlook: Site = {
  id: 'outlook',
  isMine: (url) => hosts.test(url.hostname),
  read(page) {
    const root = page.dom.first(page.document, pane);
    if (!root) return { findings: [], mails: [] };
    const mails = mailsIn(page, root);
    const isOpen = page.dom.first(root, body) !== null;
    const complete = mails.map((mail) => withAddress(page, mail));
    return mailFindings('outlook', complete, isOpen, { name: ownerName(page, root), email: '' });
  },
};

/** The list's selected row shows the address in the sender's title attribute where the pane shows only the name. */
function withAddress({ document, dom }: Page, mail: Mail): Mail {
  if (mail.email || !mail.name) return mail;
  const row = dom
    .all(document, '[role=option][aria-selected=true] [title*="@"]')
    .find((mark) => dom.text(mark) === mail.name);
  return row ? { ...mail, email: senderFrom(dom.attribute(row, 'title')).email } : mail;
}

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = [
  'https://outlook.office.com/mail/inbox/id/AQexample',
  'https://outlook.live.com/mail/0/',
];
