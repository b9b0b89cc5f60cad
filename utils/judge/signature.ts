import { isFunctionMailbox, isPersonalSender, isSamePerson } from './senders.ts';
import { type Card, cardFrom } from './text/card.ts';
import { isClosing } from './text/lexicon.ts';
import { isAddressOf, looksLikeName, nameKey } from './text/names.ts';
import { nameIn } from './text/naming.ts';
import { ownLines } from './text/quotes.ts';
import { segmentsOf } from './text/segments.ts';
import { inOrder, type Sender } from './text/senders-line.ts';

/** What a mail's signature says about its sender, or about the person who signs for an organization. */
export function signatureOf(text: string, from: Sender): Card | null {
  const sender = { ...from, name: inOrder(from.name) };
  const lines = ownLines(text.split('\n'));
  if (isPersonalSender(sender.name, sender.email)) return signatureOfPerson(lines, sender);
  const card = cardFrom(fromSignature(lines, ''), { isSignature: true, organizationEmail: sender.email });
  return card.name && card.emails.length === 0 && sender.email ? { ...card, emails: [sender.email] } : card;
}

function signatureOfPerson(lines: readonly string[], { name, email }: Sender): Card | null {
  const signature = fromSignature(lines, name);
  const card = cardFrom(signature, { name, isSignature: true });
  if (card.name && !isSamePerson(card.name, name, email)) return null;
  // A handle or a first name alone gives way to the full name that the address was made from.
  const isFuller = !looksLikeName(name) && looksLikeName(card.name) && isAddressOf(card.name, email);
  const emails = [email, ...card.emails.filter((one) => !email || !isFunctionMailbox(one))].filter(Boolean);
  return { ...card, name: isFuller || !name ? card.name : name, emails: [...new Set(emails)] };
}

/** Lines from the signature on: from the last line that names the sender, else after the closing words. */
function fromSignature(lines: readonly string[], name: string): readonly string[] {
  const key = nameKey(name);
  const names = (line: string) => segmentsOf([line]).some((segment) => nameKey(nameIn(segment)?.name ?? '') === key);
  const named = key ? lines.findLastIndex(names) : -1;
  const closing = lines.findLastIndex(isClosing);
  if (named >= 0)
    return lines.slice(closing >= 0 && closing < named ? closing + 1 : Math.max(0, named - (isHan(name) ? 3 : 0)));
  if (closing >= 0) return lines.slice(closing + 1);
  const first = lines.findLastIndex((line) => line.trim() !== '' && name.startsWith(line.trim().replace(/,$/, '')));
  return first >= 0 ? lines.slice(first) : name ? [] : lines;
}

const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
