import { emailsIn } from '../../extract/email.ts';
import { isFaxLabel, isOtherLabel, isPhoneLabel, type Phone, phonesIn } from './phones.ts';

/** A piece of a line between separators, with the contact data in it set apart from its words. */
export interface Segment {
  /** Number of the line it stands in. */
  line: number;
  text: string;
  /** Its words element by element, where there is more than one: `Jane Roe` and `Curator`. */
  parts: string[];
  /** What remains without addresses, numbers and their labels. */
  words: string;
  emails: string[];
  phones: Phone[];
  websites: string[];
}

/** Tabs and three blanks part, too, however many there are: one tab stands for them, so that runs of blanks are short. */
const wideBlanks = /\t+|\s{3,}/g;
const separators =
  /\s{1,2}[|•·⋅▪●◆■‖／]\s{0,2}|\s{0,2}[|•●◆■│┃／]\s{1,2}|(?<!\d)\s{1,2}[–—]\s{1,2}|\s{1,2}[–—]\s{1,2}(?!\d)|\t|\s{1,2}\/\/\s{1,2}/u;
const webAddress =
  /(?:https?:\/\/|www\.)[^\s<>()"']{3,200}|(?<![@\p{L}\d.-])(?:[a-z\d](?:[a-z\d-]{0,40})\.){1,4}(?:com|net|org|info|biz|eu|de|at|ch|fr|es|pt|it|nl|be|uk|ie|se|no|dk|fi|is|pl|cz|sk|hu|ro|bg|gr|hr|si|rs|lt|lv|ee|jp|cn|hk|tw|kr|sg|us|ca|mx|br|ar|cl|co|pe|io|ai|app|dev|me|tv|in|au|nz|za|ru|ua|tr|il|ae|lu|li|cat|edu|gov|example|online|shop|tech|agency|studio|cloud|design|legal|email|law|health)(?:\/[^\s<>()"']{0,200})?(?![@\p{L}\d.-])/giu;

/** `jane (at) firm [dot] example`, `jane AT firm DOT example` and a full-width sign become an address. */
export const unobfuscated = (text: string): string => (disguise.test(text) ? undisguised(text) : text);

/** What all the ways to write an address for people alone have in common. */
const disguise = /[＠[({<]|\s(?:@|at|dot)\s/i;

const undisguised = (text: string): string =>
  text
    .replaceAll('＠', '@')
    .replace(/(?<=^|[:：]\s?)([\p{L}\d._-]{2,40})\sat\s(?=(?:[\p{L}\d-]{1,40}\.){1,4}\p{L}{2,24}$)/giu, '$1@')
    .replace(/\s?[[({<]\s?(?:at|ät|arroba|chez|arobase|à|a|æt|krøllalfa|snabel-a)\s?[\])}>]\s?/giu, '@')
    .replace(/\s?[[({<]\s?(?:dot|punkt|point|punto|ponto|punt|piste|\.)\s?[\])}>]\s?/giu, '.')
    .replace(/(?<=[\p{L}\d])\s(?:AT|@)\s(?=[\p{L}\d.-]{1,63}(?:\.|\sDOT\s)[\p{L}\d])/gu, '@')
    .replace(/(?<=[\p{L}\d])\sDOT\s(?=[\p{L}\d.-]{1,63}@)/gu, '.')
    .split(/\sDOT\s/)
    .reduce(dotted);

/** "jane@firm DOT co DOT example": behind the sign each DOT is one. */
const dotted = (before: string, after: string): string =>
  `${before}${/@[\p{L}\d.-]{1,63}$/u.test(before.slice(-64)) ? '.' : ' DOT '}${after}`;

const labelOnly =
  /^(?:[\p{L}][\p{L}\s./-]{0,24}[:：]|e-?mail|mail|web|url|e|w|m|t|p|email address|courriel|correo|website|internet|🌐|📧|✉️?|🔗)?[\s.:：,;/<>()[\]–-]*$/iu;

/** Cuts lines into segments. A label that stands alone belongs to the next segment. */
export function segmentsOf(lines: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let label = '';
  lines.forEach((line, index) => {
    for (const part of parted(closedLabel(line.slice(0, 1_000)))
      .replace(wideBlanks, '\t')
      .split(separators)) {
      const text = unmarked(part);
      if (!text) continue;
      if (isFaxLabel(text) || isPhoneLabel(text) || (isOtherLabel(text) && /[:：]$/.test(text))) {
        if (!/\d{4}/.test(text)) {
          label = text;
          continue;
        }
      }
      segments.push(segmentFrom(part, text, label, index));
      label = '';
    }
  });
  return segments;
}

/** A label of two characters is set as wide as one of four: `氏　名：`. */
const closedLabel = (line: string): string =>
  line.replace(/^(\p{Script=Han})[\s　]{1,4}(\p{Script=Han})(?=[\s　]?[:：])/u, '$1$2');

/** Elements that touch without a blank are parted between two words: "透¦Toru", "Jane Roe¦Curator"; but not in "J¦ane" or "jane¦@firm". */
const parted = (line: string): string =>
  line
    .replace(/(?<=[\p{L})]{2}|\p{Lu}\.|\p{Script=Han})¦(?=\p{L})|(?<=\d{2})¦(?=\p{Lu})/gu, ' ¦ ')
    .replace(/(?<=\S)¦(?=[^\s,;:)])/g, '');

/** A line without the marks between its elements. */
export const unmarked = (text: string): string =>
  unobfuscated(
    text
      .replace(/(?<!\s)\s*¦\s*(?=[,;:)])/g, '')
      .replace(/(?<!\s)\s*¦\s*/g, ' ')
      .replace(/^[-=*~#_|()\s]{2,}|(?<![-=*~#_|()\s])[-=*~#_|()\s]{2,}$/g, (run) => (/[-=*~#_|]/.test(run) ? '' : run))
      .trim(),
  );

/** An address that shows how addresses are made: `firstname.lastname@firm.example`. */
const isPattern = (email: string): boolean =>
  /^(?:first-?name|vorname|pr[eé]nom|nombre|nome|voornaam|fornavn|förnamn|etunimi|imi[eę]|jm[eé]no)[._-]?(?:(?:last|sur|family)-?name|nachname|zuname|nom|apellidos?|cognome|sobrenome|apelido|achternaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|p[rř][ií]jmen[ií])@/iu.test(
    email,
  );

function segmentFrom(marked: string, text: string, label: string, line: number): Segment {
  const parts = marked.includes('¦')
    ? marked
        .split('¦')
        .map((part) => part.trim())
        .filter(Boolean)
    : [];
  const emails = emailsIn(text).filter((email) => !isPattern(email));
  const withoutEmails = emails.reduce((rest, email) => rest.replaceAll(email, ' '), text);
  const websites = [...withoutEmails.matchAll(webAddress)].map(([address]) =>
    address.replace(/(?<![.,;:])[.,;:]+$/, ''),
  );
  const withoutWeb = websites.reduce((rest, address) => rest.replace(address, ' '), withoutEmails);
  const phones = phonesIn(label ? `${label} ${withoutWeb}` : withoutWeb);
  const withoutPhones = phones.reduce((rest, phone) => rest.replace(phone.text, ' '), withoutWeb);
  const hasContact = emails.length + websites.length + phones.length > 0;
  const isLabel = labelOnly.test(withoutPhones.trimStart()) || isPhoneLabel(withoutPhones);
  const words = hasContact && isLabel ? '' : withoutPhones.trim();
  return { line, text, parts, words, emails, phones, websites };
}
