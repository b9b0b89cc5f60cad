import { type Card, cardFrom } from './card.ts';
import { isMakerLine, isNameLabel } from './labels.ts';
import { type NameCandidate, nameCandidates } from './name-candidates.ts';
import { isRoleLine, type PageHints } from './name-score.ts';
import { isAddressOf, nameKey } from './names.ts';
import type { OutlineTree, Span } from './outline-tree.ts';
import { isPhrase } from './phrases.ts';
import { unmarked } from './segments.ts';

/** A person in the page's lines. */
export interface OutlinePerson {
  card: Card;
  span: Span;
  score: number;
  /** Addresses of the networks' profile pages linked from the card. */
  profiles: string[];
}

/** A card has at most so many lines: more is the page. */
const cardLines = 24;

/** The people the page's lines show, in the order shown; repeats of one person are left to the judge's merging. */
export function peopleInOutline(tree: OutlineTree, hints: PageHints): OutlinePerson[] {
  const candidates = nameCandidates(tree, hints);
  const people = candidates.map((candidate) => personFrom(tree, candidate, candidates));
  return people.map((person) => (person.card.emails.length > 0 ? person : withOwnAddress(tree, person)));
}

/** An address made from the name may stand apart from it, as in legal notices; the numbers beside it come along. */
function withOwnAddress(tree: OutlineTree, person: OutlinePerson): OutlinePerson {
  const at = tree.segments.findIndex((segments) =>
    segments.some(({ emails }) => emails.some((email) => isAddressOf(person.card.name, email))),
  );
  if (at < 0) return person;
  const block = tree.spanOf(tree.lines[at]?.block ?? -1);
  const first = Math.max(block.first, at - 4);
  const near = cardFrom(linesOf(tree, { first, last: Math.min(block.last, at + 2) }).map(({ text }) => text));
  const emails = near.emails.filter((email) => isAddressOf(person.card.name, email));
  return {
    ...person,
    card: { ...person.card, emails, phones: person.card.phones.length > 0 ? person.card.phones : near.phones },
  };
}

function personFrom(tree: OutlineTree, candidate: NameCandidate, all: NameCandidate[]): OutlinePerson {
  const span = cardSpan(tree, candidate, all);
  const lines = linesOf(tree, span).filter(
    ({ text }) => text === tree.lines[candidate.line]?.text || !isMakerLine(text),
  );
  const isTerm = termsBeside(tree, candidate);
  const card = cardFrom(
    lines.map(({ text, block }) => (isTerm(block) ? `${text.trimEnd().replace(/[:：]$/, '')}:` : text)),
    { name: candidate.who.name },
  );
  const named = { ...card, name: candidate.who.name };
  const titled = card.jobTitle ? named : { ...named, jobTitle: titleBefore(tree, candidate, { span, all }) };
  const profiles = [...lines.flatMap(({ links }) => links), ...card.profiles];
  return { card: withoutOthers(titled, candidate, all), span, score: candidate.score, profiles };
}

/** Where the name is the description in a list, or stands in a later column, terms and first cells are labels of others. */
function termsBeside(tree: OutlineTree, { line }: NameCandidate): (block: number) => boolean {
  const own = tree.slotOf(tree.lines[line]?.block ?? -1);
  if (/>dd\.[^\s>]*$/.test(own)) return (block) => />dt\./.test(tree.slotOf(block));
  if (!/#[1-9]\d*$/.test(own)) return () => false;
  const [table = ''] = own.split('>');
  return (block) => tree.slotOf(block).startsWith(`${table}>`) && tree.slotOf(block).endsWith('#0');
}

/** A heading over people says "Our people", which is nobody's title. */
const isSectionTitle =
  /^(?:your|ihre?|votre|vos|su|seu|uw|din|our|meet|the|unsere?|nos|notre|nuestr[oa]s?|noss[oa]s?|nostr[oi]|onze|vår[at]?|vores|meidän)\s/iu;

/** The role above the name: a line of the same card, a term of a list, a cell's column. */
function titleBefore(
  tree: OutlineTree,
  { line, key }: NameCandidate,
  { span, all }: { span: Span; all: NameCandidate[] },
): string {
  if (all.some((other) => other.line === line - 1 && other.key !== key)) return '';
  const before = unmarked(tree.lines[line - 1]?.text ?? '');
  if (isRoleLine(before)) return before.replace(/[:：]$/, '');
  const isInCard =
    line - 1 >= span.first &&
    before.length < 60 &&
    // The name itself, which the mail link below repeats.
    nameKey(before) !== key &&
    !isSectionTitle.test(before) &&
    isPhrase(before) &&
    !isNameLabel(before) &&
    !/[@\d]/.test(before);
  return isInCard ? before : '';
}

/** The largest block around the name that is still about this person alone; in a flat list, the lines up to the next name. */
function cardSpan(tree: OutlineTree, candidate: NameCandidate, all: NameCandidate[]): Span {
  const others = all.filter(({ key }) => key !== candidate.key).map(({ line }) => line);
  let block = tree.lines[candidate.line]?.block ?? -1;
  let span: Span = { first: candidate.line, last: candidate.line };
  while (block >= 0) {
    const wider = tree.spanOf(block);
    const isShared = others.some((line) => line >= wider.first && line <= wider.last);
    if (isShared) return span.last > span.first ? span : upToNext(tree, span, wider, others);
    if (wider.last - wider.first >= cardLines || opensNewTopic(tree, candidate, span, wider))
      return hasContact(tree, span) ? span : upToHeading(tree, candidate, span, wider);
    span = wider;
    block = tree.parentOf(block);
  }
  return span;
}

const linesOf = (tree: OutlineTree, { first, last }: Span) => tree.lines.slice(first, last + 1);

const hasContact = (tree: OutlineTree, span: Span): boolean =>
  linesOf(tree, span).some(({ text }) => /@|\d[\d\s()/.–-]{5,}\d/.test(text));

/** Whether the wider block adds a section of its own, or, once there is a number or an address, more than a card would hold. */
function opensNewTopic(tree: OutlineTree, candidate: NameCandidate, span: Span, wider: Span): boolean {
  const before = tree.lines.slice(wider.first, span.first);
  const after = tree.lines.slice(span.last + 1, wider.last + 1);
  const level = tree.lines[candidate.line]?.heading || 7;
  const isTopic = ({ heading }: { heading: number }) => heading > 0 && heading < 7 && (level === 7 || heading <= level);
  return (
    after.some(isTopic) ||
    before.filter(isTopic).length > 1 ||
    (hasContact(tree, span) && before.length + after.length > 6)
  );
}

/** A name in a heading stands for its section: the lines up to the next heading. */
function upToHeading(tree: OutlineTree, { line }: NameCandidate, span: Span, wider: Span): Span {
  const level = tree.lines[line]?.heading ?? 0;
  if (level === 0 || level > 3) return span;
  const next = tree.lines.findIndex(({ heading }, index) => index > span.last && heading > 0 && heading < 7);
  const end = Math.min(next > 0 ? next - 1 : Infinity, wider.last, span.first + cardLines);
  return { first: span.first, last: Math.max(span.last, end) };
}

/** Cards without a block of their own follow each other: each reaches to the next name or heading. */
function upToNext(tree: OutlineTree, span: Span, around: Span, others: number[]): Span {
  const heading = tree.lines.findIndex((line, index) => index > span.last && line.heading > 0 && line.heading < 7);
  const next = Math.min(
    ...others.filter((line) => line > span.last),
    heading > 0 ? heading : Infinity,
    around.last + 1,
  );
  return { first: span.first, last: Math.min(next - 1, span.first + cardLines) };
}

/** Addresses made from somebody else's name do not belong to this card. */
function withoutOthers(card: Card, candidate: NameCandidate, all: NameCandidate[]): Card {
  const isForeign = (email: string) =>
    !isAddressOf(candidate.who.name, email) &&
    all.some(({ who, key }) => key !== candidate.key && isAddressOf(who.name, email));
  return { ...card, emails: card.emails.filter((email) => !isForeign(email)) };
}
