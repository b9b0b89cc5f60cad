import { type Card, cardFrom } from './card.ts';
import { type NameCandidate, nameCandidates, type PageHints } from './name-candidates.ts';
import { isAddressOf } from './names.ts';
import type { OutlineTree, Span } from './outline-tree.ts';

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
  return candidates.map((candidate) => personFrom(tree, candidate, candidates));
}

function personFrom(tree: OutlineTree, candidate: NameCandidate, all: NameCandidate[]): OutlinePerson {
  const span = cardSpan(tree, candidate, all);
  const lines = tree.lines.slice(span.first, span.last + 1);
  const card = cardFrom(
    lines.map(({ text }) => text),
    { name: candidate.who.name },
  );
  return {
    card: withoutOthers(card, candidate, all),
    span,
    score: candidate.score,
    profiles: lines.flatMap(({ links }) => links),
  };
}

/** The largest block around the name that names nobody else; in a flat list, the lines up to the next name. */
function cardSpan(tree: OutlineTree, candidate: NameCandidate, all: NameCandidate[]): Span {
  const others = all.filter(({ key }) => key !== candidate.key).map(({ line }) => line);
  let block = tree.lines[candidate.line]?.block ?? -1;
  let span: Span = { first: candidate.line, last: candidate.line };
  while (block >= 0) {
    const wider = tree.spanOf(block);
    const isShared = others.some((line) => line >= wider.first && line <= wider.last);
    if (wider.last - wider.first >= cardLines || isShared) return isShared ? upToNext(span, wider, others) : span;
    span = wider;
    block = tree.parentOf(block);
  }
  return span;
}

/** Cards without a block of their own follow each other: each reaches to the next name. */
function upToNext(span: Span, around: Span, others: number[]): Span {
  const next = Math.min(...others.filter((line) => line > span.last), around.last + 1);
  return { first: span.first, last: Math.min(next - 1, span.first + cardLines) };
}

/** Addresses made from somebody else's name do not belong to this card. */
function withoutOthers(card: Card, candidate: NameCandidate, all: NameCandidate[]): Card {
  const isForeign = (email: string) =>
    !isAddressOf(candidate.who.name, email) &&
    all.some(({ who, key }) => key !== candidate.key && isAddressOf(who.name, email));
  return { ...card, emails: card.emails.filter((email) => !isForeign(email)) };
}
