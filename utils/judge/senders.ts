import { isOrganizationName } from './text/lexicon.ts';
import { isAddressOf, looksLikeName, nameKey } from './text/names.ts';
import { isNamedLike } from './text/resemblance.ts';

/** Mailboxes of functions, not of people. */
const functions =
  /^(?:info|contact|kontakt|contato|contacto|hello|hi|hallo|office|mail|email|post|news|newsletter|press|presse|media|sales|vertrieb|ventas|vendas|support|help|helpdesk|service|services|servicedesk|team|admin|jobs|career|careers|karriere|bewerbung|hr|recruit|recruiting|recruitment|billing|invoice|faktura|rechnung|buchhaltung|accounts|orders?|shop|desk|enquiries|inquiries|reception|empfang|praxis|kanzlei|lettings|notifications?|no-?reply|noreply|do-?not-?reply|privacy|datenschutz|dpo|legal|security|abuse|webmaster|postmaster|marketing|booking|reservations?|reservierung|secretary|sekretariat|atencion|atendimento|accueil|secretariat|claims|members?|feedback|editor|redaktion|redaction|director|direktion)(?:[._+-].*)?$/i;

export const isFunctionMailbox = (email: string): boolean => functions.test(email.split('@')[0] ?? '');

/** Whether a mail's sender is a person: "Forum Coast <news@forum-coast.example>" is not. */
export function isPersonalSender(name: string, email: string): boolean {
  if (!name) return !isFunctionMailbox(email);
  if (email && isAddressOf(name, email) && !isFunctionMailbox(email)) return true;
  if (isOrganizationName(name) && !looksLikeName(name)) return false;
  return !(isFunctionMailbox(email) && (isNamedLike(name, email) || isOrganizationName(name) || !looksLikeName(name)));
}

/** A signature's name and its mail's sender: the same, or one shortened ("Kerensa" for "Kerensa Lorriman", one of two surnames). */
export function isSamePerson(signed: string, sender: string, email: string): boolean {
  if (!sender) return isAddressOf(signed, email);
  const [one, other] = [nameKey(signed), nameKey(sender)];
  return one === other || isAddressOf(signed, email) || sharesWord(signed, sender);
}

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(other.split(/[\s,-]+/).map(nameKey));
  return one.split(/[\s,-]+/).some((word) => nameKey(word).length > 2 && words.has(nameKey(word)));
};

/** Whether a mail address is of the site's own domain. */
export const isOfSite = (email: string, url: string): boolean => {
  const host = URL.parse(url)?.hostname ?? '';
  const domain = email.split('@')[1] ?? '-';
  return host === domain || host.endsWith(`.${domain}`);
};
