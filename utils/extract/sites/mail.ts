import type { Source } from '../../lead/candidate.ts';
import { isEmail } from '../email.ts';
import * as limits from '../limits.ts';
import { linesUnder } from '../outline/outline.ts';
import type { Page } from '../page.ts';
import { type Finding, findingBy, type Mail } from '../reading.ts';
import type { SiteReading } from './site.ts';

/** The owner of the mailbox, who is never the contact. */
export interface Owner {
  name: string;
  email: string;
}

/** `Jane Doe <jane@firm.example>`, a bare address or a bare name, in two. */
export function senderFrom(text: string): { name: string; email: string } {
  const [, name = '', address = ''] = /^(.{0,120}?)[<(]([^<>()\s]{3,254})[>)]$/.exec(text.trim()) ?? [];
  if (isEmail(address)) return { name: name.replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, ''), email: address };
  return isEmail(text.trim()) ? { name: '', email: text.trim() } : { name: text.trim().slice(0, 200), email: '' };
}

/** What mail programs mark as quoted or fold away (seen in saved pages, 2026). */
const quoted =
  'blockquote, .gmail_quote, .gmail_attr, .adL, .h5, .im, .yahoo_quoted, [id*=yahoo_quoted], .protonmail_quote';

/** The sender's own lines in a message's body: what is quoted is someone else's. */
export function ownWords(page: Page, body: Element | null, also: Node[] = []): string {
  if (!body) return '';
  return linesUnder(page, body, [...page.dom.all(body, quoted), ...also])
    .join('\n')
    .slice(0, limits.mailText);
}

/** Senders as findings, `missed` if a message is open and none was found. The newest who is not the owner first; the owner only so that the judge can tell. */
export function mailFindings(
  source: Source,
  newestFirst: readonly Mail[],
  isOpen: boolean,
  owner: Owner = { name: '', email: '' },
): SiteReading {
  if (isOpen && newestFirst.length === 0) return 'missed';
  const found = findingBy(source);
  const isOwner = ({ name, email }: Owner) =>
    (email !== '' && email.toLowerCase() === owner.email.toLowerCase()) ||
    (!email && name !== '' && name === owner.name);
  const mails = newestFirst.filter((mail) => !isOwner(mail)).slice(0, limits.mails);
  const person = ({ name, email }: Owner, about: Finding['about']): Finding =>
    found({
      about,
      person: { name: isEmail(name) ? '' : name, emails: email },
    });
  const viewer = owner.email || owner.name ? [person(owner, 'viewer')] : [];
  return { findings: [...mails.map((mail, index) => person(mail, index === 0 ? 'main' : 'other')), ...viewer], mails };
}
