import { isEmail } from '../../extract/email.ts';

/** A name with its address, as mail programs write it: `Jane Doe <jane@firm.example>`. */
export interface Sender {
  name: string;
  email: string;
}

export function senderFrom(text: string): Sender {
  const bare = text.replace(/^["'\s]+/, '');
  const [, name = '', email = ''] = /^(.{0,90}?)[<[(]([^<>\s]{3,254})[>\])]/.exec(bare) ?? [];
  if (isEmail(email)) return { name: inOrder(name.replace(/(?<!["'\s])["'\s]+$/, '')), email };
  return isEmail(text.trim()) ? { name: '', email: text.trim() } : { name: inOrder(text.trim()), email: '' };
}

/** "Doe, Jane" → "Jane Doe". */
export const inOrder = (name: string): string =>
  /^([^,]{2,40}),\s([^,]{2,40})$/.exec(name)?.slice(1).reverse().join(' ') ?? name;

/** A list of recipients: nothing but names with their addresses, two or more. */
export function recipientsIn(text: string): Sender[] {
  const entries = text
    .slice(0, 5_000)
    .split(/[,;\n](?=(?:[ \t]{0,8}"[^"<>\n]{1,80}"[ \t]{0,8}|[^<>,;"\n]{1,90})<[^<>\s]{3,254}>)/);
  const senders = entries.map((entry) => senderFrom(entry.trim().replace(/[,;]$/, '')));
  return senders.length > 1 && senders.every(({ email }) => email) ? senders : [];
}
