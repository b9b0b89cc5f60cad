import { isEmail } from '../../extract/email.ts';
import { folded } from './folded.ts';
import { hasLegalForm, isClosing, isOnlyRole } from './lexicon.ts';

const honorific =
  /^(?:(?:mag\.a|(?:mag|di|dr)\.in|i\.?\s?[av]\.|ppa\.?|herrn?|frau|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|fr|pd|apl|dra|sig\.?(?:ra|na)|hon|mme|mlle|m\.|monsieur|madame|maître|me\.|sr|sra|srta|señora?|d\.|dña|doña|don|dott(?:\.?ssa)?|ing|dipl|mag|prof(?:essor(?:in|a)?)?|doctor|docteur|dr|drs|rag|geom|lic|inż|mgr|hab|mª|ir|engr|univ|med|dent|rer|nat|phil|jur|pol|habil|h\.?\s?c|vet|judr|mudr|mvdr|rndr|phdr|paeddr|thdr|pharmdr|bca?|et|lt|col|capt|cdr|sgt|brig|oec|priv|doz|eng|arch|avv|sig|dhr|mevr)(?:\.[ºª]?-?|(?=\s|-(?:ing|inf|kfm|kff|phys|chem|betriebsw)))(?:(?<=-)[\p{L}]{2,10}\.?)?[\s-]*)(?:\([\p{L}]{2,5}\.?\)\s)?/iu;
const credential =
  /(?:,\s?|\s)(?:ph\.?\s?d\.?|m\.?d\.?|mba|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|b\.?eng\.?|m\.?eng\.?|ll\.?m\.?|j\.?d\.?|esq\.?|cpa|cfa|cfe|pmp|cissp|mph|dds|dmd|rn|pe|p\.e\.|jr\.?|sr\.?|ii|iii|iv|obe|mbe|cbe|fca|acca|emba|cma|csm|shrm-cp|sphr|d\.?phil\.?|mpa|frcs|riba|aia|ra|leed\sap|\(?hons\)?|m?cips|[mf]cipd|aca|cima|miet|ceng|mice|qc|kc|jp|llb|llm|bba|mphil|dphil|dba|gri|aic|[mf]rics|dr\.?|frsa?|frse|fba|freng|fmedsci|fca|csc\.?|drsc\.?|dis\.?|ml\.|st\.|dphil|ed\.?d|m\.?ed\.?)\.?$/iu;
const particle =
  /^(?:von|van|vom|zum|zur|zu|de|del|della|der|den|des|du|da|das|di|dos|do|la|le|los|las|el|al|bin|ibn|ben|y|e|i|ten|ter|te|af|av|und|op|'t|d'|o'|degli|dei|dell[aeo]?|dal|dalla|ap|ab|ferch|san|santa|bint|abu|ould|ní|nic)$/iu;

/** Whether a form of address or a title stands before the name. */
export const hasHonorific = (text: string): boolean =>
  honorific.test(text.trim()) || abbreviatedTitle.test(text.trim());

/** Titles that the list above lacks are abbreviations in small letters all the same: "lek. Ewa Nowak"; streets are, too. */
const abbreviatedTitle = /^(?!(?:ul|al|os|pl|str|tel|nr|bzw|inkl|gem|ca|np|av|c|n)\.)\p{Ll}{2,6}\.\s(?=\p{Lu})/u;

/** A name people go by, between quotation marks inside the full one: Robert “Bob” Roe. */
const callName = /(?<=\p{L})\s+["“”„‟«»'‘’]\p{L}[\p{L}\s-]{0,20}["“”„‟«»'‘’]\s+(?=\p{Lu})/u;

/** The change made again and again, so often at the most, as long as it changes anything. */
function untilSettled(text: string, most: number, change: (text: string) => string): string {
  let settled = text;
  for (let round = 0; round < most; round++) {
    const changed = change(settled);
    if (changed === settled) break;
    settled = changed;
  }
  return settled;
}

/** The name alone: no honorific, degree, pronoun or proxy sign ("i. A."). */
export function bareName(text: string): string {
  let name = text
    .trimEnd()
    .replace(/[(（][^()（）]{1,40}[)）]$/u, '')
    .replace(callName, ' ')
    .trim();
  name = untilSettled(name, 6, (text) => text.replace(honorific, '').replace(abbreviatedTitle, '').trim());
  name = untilSettled(name, 4, (text) => text.replace(credential, '').trim());
  return name.replace(/(?<![,.;:!\s])[,.;:!\s]+$/, '');
}

/** Letters only, lower case: two spellings of one name have one key. */
export const nameKey = (text: string): string =>
  bareName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** What few lines have, asked first: two capitals, or the letters of a language that has none. */
const mayBeName = /\p{Lu}\P{Lu}*\p{Lu}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

const cased = /^(?:[DdLlO]['’]|['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Surnames that end like a department. */
const familyOfUnit = /^(?:長谷|阿|安|渡|服|岡|磯|矢|軽|刑|日下|武|綾|園|石|犬|黒)部(?=[\s　])/u;
const cjkName =
  /^[\p{Script=Katakana}ー]{2,8}・[\p{Script=Katakana}ー]{2,10}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,6}[\s　][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,6}$/u;

/** Buttons say how to reach somebody: "Mail Jane". */
const contactVerb =
  /^(?:e?-?mail|call|message|text|book|ask|join|apply|view|see|visit|download|anrufen|appeler|llamar|bellen)$/i;

/** Whether the text has a person's name's shape: two to five capitalised words, and none that roles or companies bear. */
export function looksLikeName(text: string): boolean {
  if (text.length > 90 || !mayBeName.test(text)) return false;
  const name = bareName(text);
  if (name.length > 60 || /[\d@:|<>{}[\]_=+*#?/\\"“”„«»…,()]/u.test(name)) return false;
  if (hasLegalForm(text)) return false;
  if (cjkName.test(name))
    return !isOnlyRole(name) && !/[部課室係科局所店]$|[部課室係科局](?=[\s　])/u.test(name.replace(familyOfUnit, ''));
  // A surname joined on by marriage: "van Drunen - ten Cate".
  const tokens = name.split(/\s+(?:[-–]\s+)?/);
  if (contactVerb.test(tokens[0] ?? '')) return false;
  if (tokens.length < 2 || tokens.length > 6) return false;
  const proper = tokens.filter((token) => !particle.test(token) || /^\p{Lu}/u.test(token));
  if (proper.length < 2 || !proper.every((token) => cased.test(token)) || !cased.test(tokens.at(-1) ?? ''))
    return false;
  if (
    tokens.some((token) =>
      /^(?:A|An|The|Of|To|Us|My|It|In|On|At|For|And|Der|Die|Das|Un|Une|Il|Lo|Het|Een|Niet|Nicht|Pas|No|Non)$/.test(
        token,
      ),
    )
  )
    return false;
  // "Sales and Service" joins two things; a person's two surnames have a first name before them.
  if (tokens.length === 3 && /^(?:y|e|i|und|et|en|och|og|and)$/.test(tokens[1] ?? '')) return false;
  // An abbreviation ends product and department names, not people's: "Contacts API".
  if (/^\p{Lu}{2,3}$/u.test(proper.at(-1) ?? '') && proper.some((token) => /\p{Ll}/u.test(token))) return false;
  return (
    !hasLegalForm(text) &&
    !hasLegalForm(name) &&
    !isClosing(name) &&
    !isOnlyRole(name) &&
    !proper.every((token) => token.length < 3)
  );
}

/** Whether the first name is one that people are given; an initial may stand before it. */
export function hasGivenName(name: string, givenNames: ReadonlySet<string>): boolean {
  const tokens = bareName(name).split(/[\s-]+/);
  return [tokens[0], /^\p{Lu}\.?$/u.test(tokens[0] ?? '') ? tokens[1] : undefined].some(
    (token) => token !== undefined && tokens.length > 1 && givenNames.has(folded(token)),
  );
}

/** Whether an address was made from this name: jane.doe@, jdoe@, doe@, jane@. */
export function isAddressOf(name: string, email: string): boolean {
  if (!isEmail(email)) return false;
  const local = folded(email.split('@')[0] ?? '').replace(/(?<=[aou])e/g, '');
  const parts = bareName(name)
    .split(/[\s'’-]+/)
    .map((part) => folded(part).replace(/(?<=[aou])e/g, ''))
    .filter((part) => part.length > 1);
  return parts.some((part) => part.length > 2 && local.includes(part)) || isShortened(name, local);
}

/** Initials, or the first initial and the surname's beginning, with or without a number: `jd`, `jdo`, `jfd12`. */
function isShortened(name: string, local: string): boolean {
  const code = local.replace(/(?<!\d)\d+$/, '');
  const tokens = bareName(name)
    .split(/[\s'’.-]+/)
    .filter(Boolean);
  const initials = (list: string[]) => list.map((token) => folded(token)[0] ?? '').join('');
  const cased = tokens.filter((token) => /^\p{Lu}/u.test(token));
  const [first = ''] = initials(tokens);
  const isCut = code.length > 2 && code.length < 5 && `${first}${folded(tokens.at(-1) ?? '')}`.startsWith(code);
  return isCut || (code.length > 1 && [tokens, cased].some((list) => initials(list) === code));
}
