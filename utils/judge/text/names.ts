import { isEmail } from '../../extract/email.ts';
import { hasLegalForm, isClosing, isOnlyRole } from './lexicon.ts';

const honorific =
  /^(?:(?:i\.?\s?[av]\.|ppa\.?|herrn?|frau|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|hon|mme|mlle|m\.|monsieur|madame|maître|me\.|sr|sra|srta|señora?|d\.|dña|doña|don|dott(?:\.?ssa)?|ing|dipl|mag|prof(?:essor(?:in|a)?)?|doctor|docteur|dr|drs|rag|geom|lic|inż|mgr|hab|mª|ir|engr|univ|med|dent|rer|nat|phil|jur|pol|habil|h\.?\s?c|vet|oec|priv|doz|eng|arch|avv|sig|dhr|mevr)(?:\.-?|(?=\s|-(?:ing|inf|kfm|kff|phys|chem|betriebsw)))(?:(?<=-)[\p{L}]{2,10}\.?)?[\s-]*)(?:\([\p{L}]{2,4}\)\s)?/iu;
const credential =
  /(?:,\s?|\s)(?:ph\.?\s?d\.?|m\.?d\.?|mba|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|b\.?eng\.?|m\.?eng\.?|ll\.?m\.?|j\.?d\.?|esq\.?|cpa|cfa|cfe|pmp|cissp|mph|dds|dmd|rn|pe|p\.e\.|jr\.?|sr\.?|ii|iii|iv|obe|mbe|cbe|fca|acca|emba|cma|csm|shrm-cp|sphr|d\.?phil\.?|mpa|frcs|riba|aia|ra|leed\sap|\(?hons\)?|m?cips|[mf]cipd|aca|cima|miet|ceng|mice|qc|kc|jp|llb|llm|bba|mphil|dphil|dba|gri|aic|[mf]rics|dr\.?)\.?$/iu;
const particle =
  /^(?:von|van|vom|zum|zur|zu|de|del|della|der|den|des|du|da|das|di|dos|do|la|le|los|las|el|al|bin|ibn|ben|y|e|i|ten|ter|te|af|av|und|op|'t|d'|o')$/iu;

/** Whether a form of address or a title stands before the name. */
export const hasHonorific = (text: string): boolean => honorific.test(text.trim());

/** The name alone: no honorific, degree, pronoun or proxy sign ("i. A."). */
export function bareName(text: string): string {
  let name = text.replace(/\s*[(（][^()（）]{1,40}[)）]\s*$/u, '').trim();
  for (let round = 0; round < 6; round++) name = name.replace(honorific, '').trim();
  for (let round = 0; round < 4; round++) name = name.replace(credential, '').trim();
  return name.replace(/[,.;:!\s]+$/, '');
}

/** Letters only, lower case: two spellings of one name have one key. */
export const nameKey = (text: string): string =>
  bareName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const cased = /^(?:[DdLlO]['’]|['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const cjkName =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,6}[\s　][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,6}$/u;

/** Whether the text has a person's name's shape: two to five capitalised words, and none that roles or companies bear. */
export function looksLikeName(text: string): boolean {
  const name = bareName(text);
  if (text.length > 90 || name.length > 60 || /[\d@:|<>{}[\]_=+*#?/\\"“”„«»…,()]/u.test(name)) return false;
  if (hasLegalForm(text)) return false;
  if (cjkName.test(name)) return !isOnlyRole(name) && !/[部課室係科局所店]$|[部課室係科局](?=[\s　])/u.test(name);
  const tokens = name.split(/\s+/);
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

/** Accents and umlauts as addresses write them: ü as "ue" and as "u". */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether an address was made from this name: jane.doe@, jdoe@, doe@, jane@. */
export function isAddressOf(name: string, email: string): boolean {
  if (!isEmail(email)) return false;
  const local = folded(email.split('@')[0] ?? '').replace(/(?<=[aou])e/g, '');
  const parts = bareName(name)
    .split(/[\s'’-]+/)
    .map((part) => folded(part).replace(/(?<=[aou])e/g, ''))
    .filter((part) => part.length > 1);
  return (
    parts.some((part) => part.length > 2 && local.includes(part)) || local === parts.map((part) => part[0]).join('')
  );
}
