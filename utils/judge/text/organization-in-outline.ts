import { isAddressLine } from './addresses.ts';
import { joinedPlace } from './card.ts';
import { folded } from './folded.ts';
import { hasLegalForm, isInstitution, isOrganizationName, isRole, legalFormEnd, withoutCapital } from './lexicon.ts';
import { isAddressOf, looksLikeName } from './names.ts';
import type { OutlineTree, Span } from './outline-tree.ts';
import { isNamedLike } from './resemblance.ts';
import type { Segment } from './segments.ts';

/** The organization whose page it is. */
export interface OutlineOrganization {
  name: string;
  emails: string[];
  phones: string[];
  location: string;
}

/** What else is known: the page's address and title, its own names for itself, and the lines that belong to people. */
export interface OrganizationHints {
  url: string;
  title: string;
  siteNames: readonly string[];
  people: readonly Span[];
  /** Names of people: a line with one of them names no organization, however alike the address. */
  personNames: readonly string[];
}

interface Named {
  name: string;
  line: number;
  score: number;
}

const enough = 3;

/** Headings of sections about somebody else: the host, the agency, the insurer, the bank, the authority. */
const foreign =
  /hosting|hébergement|hébergeur|webdesign|umsetzung|realisation|réalisation|création du site|agentur|versicherung|insur|bankverbindung|aufsicht|kammer|bildnachweis|source\s|partner|client|kunden|trusted|loved by|streitbeilegung/i;
const nameLabel =
  /^(?:company(?:\sname)?|firma|firmenname|unternehmen|entreprise|raison sociale|dénomination|razón social|empresa|ragione sociale|bedrijf|foretak|företag|会社名|商号|社名|상호|公司名称)\s*[:：]?$/iu;

/** The organization that the page's lines name, with the contact data that belongs to nobody by name. */
export function organizationInOutline(tree: OutlineTree, hints: OrganizationHints): OutlineOrganization | null {
  const segments = tree.lines.map(({ block }, line) =>
    tree.regionOf(block) === 'notice' ? [] : (tree.segments[line] ?? []),
  );
  const best = bestName(namesIn(tree, segments, hints));
  if (!best) return null;
  const isTaken = (line: number) =>
    tree.regionOf(tree.lines[line]?.block ?? -1) === 'opinion' ||
    hints.people.some(({ first, last }) => line >= first && line <= last);
  const free = segments.flatMap((list, line) =>
    isTaken(line) || isForeign(tree, line) ? [] : list.map((segment) => ({ ...segment, line })),
  );
  const host = URL.parse(hints.url)?.hostname.replace(/^www\./, '') ?? '';
  return {
    name: best.name,
    emails: [...new Set(free.flatMap(({ emails }) => emails))]
      .filter(
        (email) => belongsTo(email, host, best.name) && !hints.personNames.some((name) => isAddressOf(name, email)),
      )
      .slice(0, 3),
    phones: phonesNear(free, best.line).slice(0, 2),
    location: placeNear(tree, free, best.name),
  };
}

function namesIn(tree: OutlineTree, segments: readonly Segment[][], hints: OrganizationHints): Named[] {
  const inText = segments.flatMap((list, line) =>
    list.flatMap((segment) => namedIn(tree, segments, segment, line, hints)),
  );
  const titles = hints.title.split(/\s[|–—·•:-]\s|\s[|]|:\s|\s?[｜／]\s?/).map((part) => part.trim());
  const inTitle = titles
    .filter((part) => part.length > 2 && part.length < 70)
    .filter((part) => isNamedLike(part, hints.url) || hasLegalForm(part) || isNamedInPart(part, hints.url))
    .map((name) => ({ name, line: -1, score: hasLegalForm(name) && !isNamedLike(name, hints.url) ? 2 : 4 }));
  const ofSite = hints.siteNames.map((name) => ({ name, line: -1, score: isNamedLike(name, hints.url) ? 5 : 3 }));
  return [...inText, ...inTitle, ...ofSite];
}

function namedIn(
  tree: OutlineTree,
  segments: readonly Segment[][],
  segment: Segment,
  line: number,
  { url, personNames }: OrganizationHints,
): Named[] {
  const name = tidy(segment.words || segment.text);
  if (name.length < 3 || name.length > 70 || /[:：?!]$|@|\d{3}/.test(name) || name.split(/\s+/).length > 9) return [];
  if (personNames.some((person) => name.includes(person))) return [];
  const isFormal = hasLegalForm(name);
  const isAlike = isNamedLike(name, url);
  if (!isFormal && !isAlike && !isOrganizationName(name)) return [];
  const { block = -1, heading = 0 } = tree.lines[line] ?? {};
  let score = (isFormal ? 2 : 0) + (isAlike ? 3 : 0);
  if (nameLabel.test(tree.lines[line - 1]?.text ?? '')) score += 5;
  if (isPlaceNext(segments, line, segment)) score += 2;
  if (heading === 1 || tree.regionOf(block) === 'frame' || /©|copyright/i.test(segment.text)) score += 1;
  if (isRole(name) && !isFormal) score -= 2;
  if (looksLikeName(name) && !isFormal && !isInstitution(name)) score -= 1;
  return [
    { name, line, score: score - (isForeign(tree, line) ? 5 : 0) - (tree.regionOf(block) === 'opinion' ? 4 : 0) },
  ];
}

/** An organization one of whose words stands in the host, if inflected: "Szkoła w Jodłowej" on `sp7-jodlowa.example`. */
function isNamedInPart(name: string, url: string): boolean {
  const labels = URL.parse(url)?.hostname.split(/[.-]/).slice(0, -1) ?? [];
  const isAlike = (word: string, label: string) =>
    word.length > 4 &&
    label.length > 4 &&
    (label.includes(word) || word.slice(0, -2) === label.slice(0, word.length - 2));
  const words = name.split(/[\s-]+/).map(folded);
  return (
    (isOrganizationName(name) || isInstitution(name)) &&
    words.some((word) => labels.some((label) => isAlike(word, label) || isAlike(label, word)))
  );
}

/** The bare name: no copyright sign or year, nothing after the legal form, no reading in brackets. */
function tidy(text: string): string {
  const bare = withoutCapital(text.replace(/^[^:：]{3,40}[:：]\s+(?=\p{Lu})/u, ''))
    .replace(
      /^.{0,20}?(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:(?:by|par|por|von)\s)?/iu,
      '',
    )
    .replace(/^\d{4}\s/, '')
    .trimEnd()
    .replace(/[（(][^()（）]*[)）]$/u, '')
    .replace(
      /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).*$/is,
      '',
    )
    .replace(/(?<![\s,])[\s,]+$/, '');
  const comma = bare.indexOf(', ');
  // "Head of Purchasing, Firm Ltd"
  if (comma > 2 && isRole(bare.slice(0, comma)) && hasLegalForm(bare.slice(comma))) return bare.slice(comma + 2);
  if (comma > 2 && !hasLegalForm(bare) && isAddressLine(bare.slice(comma + 2))) return bare.slice(0, comma);
  const end = legalFormEnd(bare);
  const cut =
    end > 0 && /^[\s,.;]/.test(bare.slice(end)) && !/^\s?&\s/.test(bare.slice(end)) ? bare.slice(0, end) : bare;
  return cut.replace(/^[\s,–-]+|(?<![\s,;–-])[\s,;–-]+$/g, '');
}

export const isForeign = (tree: OutlineTree, line: number): boolean =>
  (tree.regionOf(tree.lines[line]?.block ?? -1) === 'frame' ? [line] : [line, line - 1, line - 2]).some((at) => {
    const { text = '', heading = 0 } = tree.lines[at] ?? {};
    return foreign.test(text) && (at === line || heading > 0 || text.length < 40);
  });

/** An address in the rest of the line or in the next two. */
const isPlaceNext = (segments: readonly Segment[][], line: number, segment: Segment): boolean =>
  [...(segments[line] ?? []), ...(segments[line + 1] ?? []), ...(segments[line + 2] ?? [])].some(
    (other) => other.text !== segment.text && isAddressLine(other.text),
  ) || isAddressLine(segment.text);

/** The highest score; of names that contain one another the one with the legal form. */
function bestName(names: Named[]): Named | null {
  const repeated = names.map((named) => ({
    ...named,
    score:
      named.score +
      (names.some((other) => other !== named && other.name === named.name && other.line !== named.line) ? 1 : 0),
  }));
  const [best] = repeated.filter(({ score }) => score >= enough).sort((one, other) => other.score - one.score);
  if (!best) return null;
  const formal = repeated.find(({ name, score }) => score >= 2 && name.startsWith(best.name) && hasLegalForm(name));
  return formal ?? best;
}

/** Labelled numbers, and others that stand right beside the name or an address. */
function phonesNear(free: Segment[], line: number): string[] {
  const anchors = [line, ...free.filter(({ text }) => isAddressLine(text)).map((place) => place.line)].filter(
    (at) => at >= 0,
  );
  const isNear = (at: number) => anchors.some((anchor) => Math.abs(anchor - at) <= 3);
  const phones = free.flatMap((segment) =>
    segment.phones
      .filter(({ isLabelled, isSure }) => isLabelled || (isSure && isNear(segment.line)))
      .map(({ text }) => text),
  );
  return [...new Set(phones)];
}

/** A mailbox of the page's own domain or of one called like the organization. */
const belongsTo = (email: string, host: string, name: string): boolean => {
  const domain = email.split('@')[1] ?? '';
  return host.endsWith(domain) || domain.endsWith(host) || isNamedLike(name, email);
};

/** The address nearest to the organization's name, or one in the page's frame. */
function placeNear(tree: OutlineTree, free: Segment[], name: string): string {
  const named = tree.lines.flatMap(({ text }, line) => (text.includes(name) ? [line] : []));
  const places = free.filter(({ text }) => isAddressLine(text));
  const distance = ({ line }: Segment) => Math.min(...named.map((at) => Math.abs(at - line)), Infinity);
  const isFramed = ({ line }: Segment) => tree.regionOf(tree.lines[line]?.block ?? -1) === 'frame';
  const nearest = places
    .filter((place) => distance(place) <= 2 || isFramed(place))
    .toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest
    ? joinedPlace(
        places.filter(({ line }) => Math.abs(line - nearest.line) <= 2),
        name,
      )
    : '';
}
