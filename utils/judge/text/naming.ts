import { bracketedRole, eastAsianName, unspacedName } from './han-names.ts';
import { isBusinessLabel, isLabelText, isNameLabel, roleOfLabel, withoutColon } from './labels.ts';
import { isOnlyRole, isRole } from './lexicon.ts';
import { bareName, hasHonorific, isAddressOf, looksLikeName } from './names.ts';
import { isPhoneLabel } from './phones.ts';
import { isPhrase } from './phrases.ts';
import { isNamedLike } from './resemblance.ts';
import type { Segment } from './segments.ts';

/** A name as it stands in a segment, with what is said beside it. */
export interface Who {
  name: string;
  /** A role written beside the name: "Jane Doe, CEO", "Geschäftsführerin: Jane Doe". */
  jobTitle: string;
  segment: Segment | null;
  /** A label beside it says that it is a name: "Titular: …", "Contact: …". */
  isLabelled?: boolean;
  /** Only an address made from it tells it from other words: "Doe, Jane", or a name inside a sentence. */
  needsAddress?: boolean;
  /** What stands beside the name may be what somebody does, or anything else. */
  isUnsure?: boolean;
  /** Some other label stands before it: "Prefetto: …", "Vertrieb Nord: …". */
  isCaptioned?: boolean;
}

/** The way to a page: "Home > Department > People". */
const trail = /\s[>›»→]\s.*\s[>›»→]\s/;

/** The name in a segment: in an element of its own, alone, before a comma and a role, after a label, after a role in Japanese. */
export function nameIn(segment: Segment): Who | null {
  const words = segment.words.replace(/^[\s<>"'()·,*_–-]+|(?<![\s<>"'(·,:*_–-])[\s<>"'(·,:*_–-]+$/g, '');
  if (words.length > 300 || trail.test(segment.text)) return null;
  return (
    partedName(segment) ??
    introduced(words, segment) ??
    plainName(words, segment) ??
    labelledName(words, segment) ??
    namedAs(words, segment) ??
    eastAsianName(words, segment) ??
    nameInSentence(words, segment)
  );
}

/** What stands before a role in legal notices. */
const capacity =
  /^(?:en (?:sa |sus? )?(?:qualité|calidad|condición) d[e’']\s?|in (?:his|her|their) capacity as |in (?:seiner|ihrer) (?:eigenschaft|funktion) als |na qualidade de |in qualità di |w charakterze )/iu;

/** What the person does, from the words after the name: up to the first full stop, label, number or address. */
const roleAfter = (text: string): string =>
  (
    text
      .replace(/^[\s,·–-]+/, '')
      .replace(capacity, '')
      .split(/[.;]\s|\s\S{1,12}:|(?<!\S)\S*[@\d]/)[0] ?? ''
  )
    .replace(/\.$/, '')
    .trim();

/** Degrees and memberships say nothing of what somebody does: "MRICS", "CFP®, SRES", "ing., M.Sc.". */
const isCredential = (text: string): boolean =>
  text
    .split(/,\s*/)
    .every(
      (part) =>
        (/^\p{Lu}[\p{Lu}.]{1,6}[®™]?$/u.test(part) && !isRole(part)) ||
        [`Jane Doe ${part}`, `Jane Doe, ${part}`, `${part} Jane Doe`].some((named) => bareName(named) === 'Jane Doe'),
    );

/** The name in an element of its own, what the person does in those after it. An initial at its end asks for more name. */
function partedName(segment: Segment): Who | null {
  const { parts } = segment;
  const at = parts.findIndex((part) => looksLikeName(part) && !/\s\p{Lu}\.?$|[:：]$/u.test(part));
  if (at < 0 || parts.length < 2) return null;
  const name = tidyName(parts[at] ?? '');
  const after = roleAfter(parts.slice(at + 1).join(' '));
  if (at === 0 && (looksLikeName(after) || (after && isCredential(after)))) return { name, jobTitle: '', segment };
  if (at === 0) return after && isPhrase(after) && !isSpeech(after) ? { name, jobTitle: after, segment } : null;
  if (hasHonorific(`${parts[at - 1]} Doe`)) return { name, jobTitle: isRole(after) ? after : '', segment };
  const before = parts[at - 1] ?? '';
  if (isBusinessLabel(before)) return null;
  if (isNameLabel(before))
    return { name, jobTitle: isRole(after) ? after : roleOfLabel(before), segment, isLabelled: true };
  if (at === 1 && isCaptionOf(before, parts[at] ?? '')) return { name, jobTitle: withoutColon(before), segment };
  if (at === 1 && parts.length === 2 && isLabelText(before))
    return { name, jobTitle: withoutColon(before), segment, needsAddress: true, isCaptioned: true, isUnsure: true };
  return { name, jobTitle: isRole(after) && isPhrase(after) ? after : '', segment, needsAddress: true };
}

/** What somebody does in an element before the name: a role and nothing else, or any label before a form of address. */
const isCaptionOf = (before: string, name: string): boolean =>
  before.length < 60 &&
  !/^\p{Ll}/u.test(before) &&
  ((isRole(before) && isPhrase(withoutColon(before))) || (/[:：]$/.test(before) && hasHonorific(name)));

/** "Bosun Bill says: …": a comment. */
const isSpeech = (text: string): boolean =>
  /^(?:says?|said|wrote|schreibt|schrieb|sagt|meint|a écrit|dit|dice|escribió|disse|zegt|skriver)(?!\p{L})/iu.test(
    text,
  );

function plainName(words: string, segment: Segment): Who | null {
  const [script = ''] =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\s　]{3,14}(?=\s?[/／(（｜|])/u.exec(words) ?? [];
  const [, beforeAt = ''] = /^(.{3,60}?)\s@\s/u.exec(words) ?? [];
  const shown = script.trim() || (looksLikeName(beforeAt) ? beforeAt : words);
  if (looksLikeName(shown)) return { name: tidyName(shown), jobTitle: bracketedRole(words, script), segment };
  const [, before = '', behind = ''] = /^([^,:：(]{3,60}?)(?:,\s|\s[-–]\s|\s\()(.{3,100}?)\)?$/u.exec(words) ?? [];
  const after = behind.replace(capacity, '');
  if (!looksLikeName(before)) return familyFirst(words, segment);
  if (isRole(after) && !/\d/.test(after)) return { name: tidyName(before), jobTitle: after, segment };
  if (isCredential(withoutBrackets(after))) return { name: tidyName(before), jobTitle: '', segment };
  if (/^\p{Ll}{5}[\p{L}\s-]{0,40}$/u.test(after) && isPhrase(words))
    return { name: tidyName(before), jobTitle: after, segment, isUnsure: true };
  return familyFirst(words, segment);
}

/** Without what stands in brackets at the end. */
const withoutBrackets = (text: string): string =>
  text.endsWith(')') && text.includes('(') ? text.slice(0, text.indexOf('(')).trimEnd() : text;

/** "Doe, Jane", "Doe, Jane, Dipl.-Ing.". */
function familyFirst(words: string, segment: Segment): Who | null {
  const parts = /^([^,]{2,40}),\s([^,]{2,40})(?:,\s([^,]{2,40}))?$/u.exec(words);
  if (!parts) return null;
  const [, family = '', given = '', degree = ''] = parts;
  if (looksLikeName(family) && isPhoneLabel(given)) return { name: tidyName(family), jobTitle: '', segment };
  if (!looksLikeName(`${bareName(given)} ${family}`)) return null;
  const isPrefix = bareName(`${degree} Jane Doe`) === 'Jane Doe';
  if (isCredential(withoutBrackets(given)) || isRole(bareName(given)) || !(isPrefix || isCredential(degree)))
    return null;
  return {
    name: givenFirst(`${isPrefix ? `${degree} ` : ''}${given}`.trim(), family),
    jobTitle: '',
    segment,
    needsAddress: true,
  };
}

/** The form of address before a surname goes before the whole: "Dr. Roe, Jane" → "Dr. Jane Roe". */
function givenFirst(given: string, family: string): string {
  const bare = bareName(family);
  const address = hasHonorific(family) ? family.slice(0, Math.max(0, family.indexOf(bare))) : '';
  return `${address}${given} ${address ? bare : family}`;
}

/** "Geschäftsführerin: Jane Doe", "Directeur de la publication : Jean Dupont, président". */
function labelledName(words: string, segment: Segment): Who | null {
  const [, label = '', value = ''] = /^([^:：]{2,60})[:：]\s*(.{3,100})$/u.exec(words) ?? [];
  const who = value && !isBusinessLabel(label) ? plainName(value, segment) : null;
  if (!who) return null;
  const isLabelled = isNameLabel(`${label}:`);
  const isSomeones = isLabelled || isRole(label) || who.jobTitle !== '' || hasHonorific(value);
  const jobTitle = who.jobTitle || roleOfLabel(label);
  if (isSomeones) return { ...who, jobTitle, isLabelled };
  return { ...who, jobTitle: label, isUnsure: true, needsAddress: true, isCaptioned: isLabelText(`${label}:`) };
}

/** "I’m Jane Roe, a photographer based in Bath." */
function introduced(words: string, segment: Segment): Who | null {
  const [, name = '', rest = ''] = introduction.exec(words) ?? [];
  if (!looksLikeName(name)) return null;
  const [, trade = ''] = tradeAfter.exec(rest) ?? [];
  return { name, jobTitle: trade, segment, isLabelled: true };
}

/** ", a photographer based in Bath", ", and I am a photographer". */
const tradeAfter =
  /^,\s(?:(?:and|und|et|y|e|en|og|och)\s(?:I am|I['’]m|ich bin|je suis|soy|sono|sou|ik ben|jeg er|jag är)\s(?:(?:an?|the|eine?|une?|un[ao]?|een|en|ett?)\s)?|(?:an?|the|eine?|une?|un[ao]?|een|en|ett?)\s)([^,.]{3,50}?)(?:\s(?:based|from|in|aus|à|at)\s|[,.]|$)/iu;

const introduction =
  /^(?:(?:hi|hello|hey|hei|hej|hallo|hoi|bonjour|hola|ciao|olá|moi|cześć|ahoj|dobrý den)[,!.]?\s)?(?:I['’]m|I am|my name is|ich bin|mein name ist|je suis|je m['’]appelle|soy|me llamo|sono|mi chiamo|eu sou|ik ben|jag heter|jeg hedder|jeg heter|nazywam się|jmenuji se)\s((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]*)(?=$|[,!]|\s)(.{0,80})/iu;

/** "Le directeur de la publication est Mme Jeanne Dupont", "Geschäftsführer ist Herr Max Muster." */
function namedAs(words: string, segment: Segment): Who | null {
  const [, label = '', value = ''] =
    /^(.{3,60}?)\s(?:est|ist|is|es|é|è|jest|je|är|er)\s(?:(?:die|der|el|la|o|a|il)\s)?(\p{Lu}.{3,60}?)\.?$/u.exec(
      words,
    ) ?? [];
  if (!isOnlyRole(label) || !looksLikeName(value)) return null;
  const jobTitle = label.replace(/^(?:le|la|l['’]|der|die|the|el|il|o|a)\s?(?=\p{L}{3})/iu, '');
  return { name: tidyName(value), jobTitle, segment, isLabelled: true };
}

/** A name with a form of address inside a sentence that also says how to reach the person. */
function nameInSentence(words: string, segment: Segment): Who | null {
  if (segment.emails.length + segment.phones.length === 0) return null;
  const addressed =
    /(?:^|[\s,(])((?:Mme|Mr|Mrs|Ms|Dr|Herrn?|Frau|Sra?|Dott|Monsieur|Madame)\.?\s\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,2})/u;
  const [, name = ''] = addressed.exec(words) ?? [];
  return looksLikeName(name) ? { name: tidyName(name), jobTitle: '', segment } : null;
}

/** A name as shown, without the reading in brackets, the sign of proxy or the "by" of a byline that stands around it. */
const tidyName = (text: string): string =>
  text
    .replace(/[(（][^()（）]*[)）]\s*$/u, '')
    .replace(/^(?:i\.?\s?[AV]\.|ppa\.?)\s*/u, '')
    .replace(/^(?:Herrn?|Frau|Monsieur|Madame|Mme|M\.)\s+/u, '')
    .replace(
      /^(?:By|Von|Par|Por|Av|Af|Door|Text|Autor(?:in)?|About|Über|À propos de|Sobre|Over|Om)[:\s]\s*(?=\p{Lu}\S*\s\p{Lu})/u,
      '',
    )
    .replace(/[\s　]+/g, ' ')
    .trim();

interface NamingHints {
  name?: string;
  organizationEmail?: string;
}

/** The one whom a block of lines is about: the one expected, the one an address was made from, the first. */
export function naming(segments: Segment[], emails: string[], hints: NamingHints): Who {
  const { name: expected = '', organizationEmail: organization = '' } = hints;
  const all = segments
    .flatMap((segment) => nameIn(segment) ?? [])
    .filter(({ name }) => !organization || !isNamedLike(name, organization));
  const unspaced = segments.flatMap((segment, index) => {
    const role = segments[index + 1]?.words ?? '';
    return (organization ? null : unspacedName(segment, role)) ?? [];
  });
  const hinted = expected ? all.find(({ name }) => bareName(name) === bareName(expected)) : undefined;
  const plain = all.filter(({ needsAddress }) => !needsAddress);
  const addressed = all.find(({ name }) => emails.some((email) => isAddressOf(name, email)));
  return hinted ?? addressed ?? plain[0] ?? unspaced[0] ?? { name: '', jobTitle: '', segment: null };
}
