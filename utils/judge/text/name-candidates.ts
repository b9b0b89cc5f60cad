import { emailsIn } from '../../extract/email.ts';
import { isFunctionMailbox } from '../senders.ts';
import { isOrganizationName, isRole } from './lexicon.ts';
import { bareName, hasHonorific, isAddressOf, nameKey } from './names.ts';
import { isNameLabel, nameIn, type Who } from './naming.ts';
import type { OutlineTree, Region } from './outline-tree.ts';
import { isPhrase } from './phrases.ts';
import { type Segment, segmentsOf, unmarked } from './segments.ts';

/** A line that may name a person, with what speaks for it. */
export interface NameCandidate {
  line: number;
  who: Who;
  key: string;
  slot: string;
  score: number;
  /** It stands in a heading. */
  isHeading: boolean;
}

/** What the page as a whole says: its address, title, and the names its mark-up states. */
export interface PageHints {
  url: string;
  title: string;
  knownNames: ReadonlySet<string>;
}

/** A candidate from this score on is a person. */
export const enough = 3;

const productHint = /product|produkt|item|\bfile|brand|company|nick|user|shop|listing|event/i;
const nameHint =
  /name|person|author|autor|staff|member|team|profile|profil|employee|mitarbeiter|speaker|attorney|people|ansprech|contact-?card|vcard/i;

/** What a name in that part of the page loses. */
const penalty: Record<Region, number> = { content: 0, frame: 1, listing: 2, opinion: 4, notice: 9 };

/** Headings and menus in title case: words that are no part of a name. */
const notNames =
  /(?<![\p{L}])(?:about|contact|our|your|the|and|with|for|from|home|news|blog|meet|team|free|get|read|more|learn|view|all|rights|terms|privacy|policy|services?|products?|press|careers?|jobs?|events?|gallery|search|login|sign|cart|shop|menu|opening|hours|useful|quick|links?|follow|latest|recent|popular|office|address|phone|email|website|newsletter|subscribe|copyright|please|welcome|how|what|why|when|who|where|is|are|to|of|in|on|by|at|kontakt|impressum|datenschutz|startseite|unsere?|ihre?|wir|sie|über|für|mit|und|oder|aus|nach|zum|die|das|ein|eine|mehr|jetzt|neue?|alle|nous|notre|nos|votre|vos|mentions|légales|accueil|avec|pour|et|sur|une|les|plus|nuestr[oa]s?|sobre|con|para|más|inicio|aviso|legal|política|conta[ct]to|quem|somos|empresa|chi|siamo|contatti|privacidad|wij|onze|voor|met|om|oss|våra|og|och|til|street|road|avenue|straße|platz|park|north|south|east|west|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|new|old|good|happy|won|cases|clients|safety|first|message|alert|says?|said|legal|advisors?|consultation|design|architecture|engineering|marketing|web|online|digital|data|customer|client|business|development|research|science|technology|management|project|quality|civil|family|corporate|criminal|law|litigation|defence|defense|night|desk|day|center|centre|language|english|deutsch|français|español|skip|content|main|page|site|map|cookies?|settings?|accept|reject|human|resources|finance|financial|operations|communications?|accounting|administration|sales|support|board|committee|faculty|students?|alumni|values|mission|vision|history|story|offene?|stellen|started|getting|questions|billing|privacy|tips|advice|guide|featured|listings?|reviews?|partners?|solutions|industries|resources|overview|introduction|summary|unsere|team|leistungen|referenzen|aktuelles|anfahrt|öffnungszeiten|sprechzeiten|servicios|productos|noticias|prestations|actualités|serviços|produtos|notícias|servizi|prodotti|diensten|producten|nieuws|tjänster|nyheter|apply|now|here|name)(?![\p{L}])/giu;

/** Names on the page's lines that show a person: by their place, their neighbours, or their siblings. */
export function nameCandidates(tree: OutlineTree, hints: PageHints): NameCandidate[] {
  const segments = tree.lines.map(({ text }) => segmentsOf([text]));
  const labels = labelColumns(tree, segments);
  const scored = tree.lines.flatMap(({ block }, line) =>
    labels.has(tree.slotOf(block)) ? [] : scoredNames(tree, segments, line, hints),
  );
  return withSiblings(withoutRivals(corroborated(scored, hints), tree)).filter(({ score }) => score >= enough);
}

/** Columns and terms that hold labels: beside one of them, "Name", stands a name. */
function labelColumns(tree: OutlineTree, segments: readonly Segment[][]): ReadonlySet<string> {
  const isLabel = (line: number) =>
    isNameLabel(tree.lines[line]?.text ?? '') && (segments[line + 1] ?? []).some((segment) => nameIn(segment));
  const slots = tree.lines.flatMap(({ block }, line) => (isLabel(line) ? [[tree.slotOf(block), line] as const] : []));
  const ofCells = slots.filter(([slot, line]) => {
    const next = tree.slotOf(tree.lines[line + 1]?.block ?? -1);
    return /(?:td|th)\..*#|dt\./.test(slot) && next !== slot;
  });
  return new Set(ofCells.map(([slot]) => slot));
}

function scoredNames(
  tree: OutlineTree,
  segments: readonly Segment[][],
  line: number,
  hints: PageHints,
): NameCandidate[] {
  const { block = -1, heading = 0 } = tree.lines[line] ?? {};
  const region = tree.regionAt(line);
  if (region === 'notice') return [];
  return (segments[line] ?? []).flatMap((segment) => {
    const who = nameIn(segment);
    if (!who) return [];
    const around = [
      segments[line],
      segments[line + 1],
      segments[line + 2],
      segments[line + 3],
      segments[line + 4],
    ].flatMap((list) => list ?? []);
    const score = scoreOf(tree, line, who, around, hints) - penalty[region];
    return [
      { line, who, key: nameKey(who.name), slot: tree.slotOf(block), score, isHeading: heading > 0 && heading < 7 },
    ];
  });
}

function scoreOf(tree: OutlineTree, line: number, who: Who, around: Segment[], hints: PageHints): number {
  const { block = -1, heading = 0 } = tree.lines[line] ?? {};
  const own = around.findIndex((segment) => segment === who.segment || segment.text === who.segment?.text);
  const next = around[own + 1];
  const words = bareName(who.name);
  let score = 0;
  if (hints.knownNames.has(nameKey(who.name))) score += 4;
  if (isOrganizationName(words)) score -= 3;
  const isAddressed = around.some(({ emails }) => emails.some((email) => isAddressOf(who.name, email)));
  const before = unmarked(tree.lines[line - 1]?.text ?? '');
  const isAnnounced = isNameLabel(before) || isNameLabel(tree.headerOf(line));
  if (who.needsAddress && !isAddressed && !isAnnounced)
    return who.name.includes(' ') && tree.slotOf(block).includes('td') ? 0 : -9;
  if (isAddressed) score += 3;
  if (isSample(tree.headerOf(line))) return -9;
  if (namesOwner(next)) score -= 3;
  if ((who.jobTitle && !who.isUnsure) || who.isLabelled || isAnnounced) score += 3;
  else if (next && isTitle(next)) score += 2;
  if (isRoleLine(before) && isCaption(tree, line)) score += 2;
  if (isNameHint(tree.hintOf(block))) score += 2;
  else if (isNameHint(tree.hintOf(tree.parentOf(block)))) score += 1;
  if (hasHonorific(who.name) || followsHonorific(who)) score += 2;
  if (heading > 1) score += 1;
  score += nearnessOf(around.slice(own + 1, own + 4));
  if (isInAddress(words, hints.url)) score += 2;
  if (isOwnSite(tree, words, hints.url)) score += 3;
  if (heading === 1 || hints.title.startsWith(words)) score += 1;
  return score - 2 * (properWords(words).match(notNames)?.length ?? 0);
}

/** A role's words, and no "For freelancers". */
const isTitle = (segment: Segment): boolean =>
  isRole(segment.words) &&
  isPhrase(segment.words) &&
  !nameIn(segment) &&
  !/^(?:for|für|pour|para|per|voor|för|dla)\s/i.test(segment.words);

/** A column of a reference table. */
const isSample = (header: string): boolean =>
  /^(?:examples?|sample|beispiele?|exemples?|ejemplos?|esempi[oi]?)$/i.test(header);

/** A line that names whom the business above belongs to: "Owner: Jane Roe". */
const namesOwner = (next: Segment | undefined): boolean => !!next && (nameIn(next)?.isLabelled ?? false);

/** A short line that is a role and nothing else: "Kassenwartin", above the name. */
export const isRoleLine = (text: string): boolean =>
  text.length < 60 && isRole(text) && isPhrase(text) && !/[@\d]{2}/.test(text);

/** The line above is a caption: it stands in the same small block, in another layout than the name. */
function isCaption(tree: OutlineTree, line: number): boolean {
  const above = tree.slotOf(tree.lines[line - 1]?.block ?? -1);
  const own = tree.slotOf(tree.lines[line]?.block ?? -1);
  const isBold = (at: number) => (tree.lines[at]?.heading ?? 0) === 7;
  if (isBold(line - 1) && !isBold(line)) return true;
  return />(?:dt|th)\./.test(above) || (above !== own && isSmallBlock(tree, line - 1, line));
}

/** A number or a personal address right below says more than one some lines further on. */
function nearnessOf(below: Segment[]): number {
  const isPersonal = ({ emails, phones }: Segment) =>
    phones.length > 0 || emails.some((email) => !isFunctionMailbox(email));
  const [next] = below;
  if (next && next.words === '' && isPersonal(next)) return 2;
  return below.some(isPersonal) ? 1 : 0;
}

/** Without the particles inside a name: "von und zu". */
const properWords = (name: string): string => name.replace(/(?<=\s)\p{Ll}{1,3}(?=\s)/gu, '');

const isNameHint = (hint: string): boolean => nameHint.test(hint) && !productHint.test(hint);

/** A form of address stands right before the name, at the line's start or inside a sentence. */
function followsHonorific({ name, segment }: Who): boolean {
  const before = segment?.words.slice(0, Math.max(0, segment.words.indexOf(name))).trim() ?? '';
  return hasHonorific(`${before.split(/\s/).at(-1) ?? ''} x`);
}

/** The page's address ends in the name: `/people/jane-doe`. */
function isInAddress(name: string, url: string): boolean {
  const path = URL.parse(url)?.pathname ?? '';
  const parts = name
    .split(/[\s-]+/)
    .map(nameKey)
    .filter((part) => part.length > 2);
  const slug = nameKey(path.split('/').filter(Boolean).at(-1) ?? '');
  return parts.length > 1 && parts.every((part) => slug.includes(part));
}

/** A site called like the person, with an address made from the name: a freelancer's own. */
function isOwnSite(tree: OutlineTree, name: string, url: string): boolean {
  const host = URL.parse(url)?.hostname.split('.') ?? [];
  if (!host.some((label) => label.replaceAll('-', '') === nameKey(name))) return false;
  return tree.lines.some(({ text }) => emailsIn(text).some((email) => isAddressOf(name, email)));
}

/** Pages that present people: their address or title says so. */
const peoplePage =
  /team|people|staff|about|leadership|management|board|attorney|lawyer|doctors|experts?|speakers|faculty|mitarbeiter|ueber-uns|über-uns|ansprechpartner|equipe|équipe|equipo|pracownicy|zespół|personale?\b|lide\b|henkilöstö|yhteystiedot|ansatte|medarbetare|medarbejder|kontakter|menneskene|vorstand|leadership|who-we-are|quienes|quem-somos|chi-siamo|medewerkers|over-ons|om-oss|kontakt|contact|役員|社員|スタッフ/i;

/** A lone heading above a role may be any title. On a page that presents people, a name shown twice in different places, or in one layout with others, is more likely one. */
function corroborated(candidates: NameCandidate[], { url, title }: PageHints): NameCandidate[] {
  const isPeoplePage = peoplePage.test(`${url} ${title}`);
  const slots = Map.groupBy(candidates, ({ slot }) => slot);
  const places = Map.groupBy(candidates, ({ key }) => key);
  return candidates.map((candidate) => {
    const siblings = new Set(slots.get(candidate.slot)?.map(({ key }) => key)).size;
    const all = slots.get(candidate.slot) ?? [];
    // Two lines alike need something more to speak for both.
    const isInRow = siblings >= 3 || (siblings === 2 && !candidate.isHeading && all.every(({ score }) => score >= 2));
    const isTwice =
      new Set(places.get(candidate.key)?.map(({ slot }) => slot)).size > 1 ||
      candidates.some(({ slot, who }) => slot !== candidate.slot && who.name.startsWith(`${candidate.who.name} `));
    if (!isPeoplePage)
      return siblings < 2 && candidate.isHeading ? { ...candidate, score: candidate.score - 1 } : candidate;
    return { ...candidate, score: candidate.score + (isInRow ? 1 : 0) + (isTwice ? 1 : 0) };
  });
}

/** Two lines of one small block cannot both be names in different slots: the weaker is a department or a title. */
function withoutRivals(candidates: NameCandidate[], tree: OutlineTree): NameCandidate[] {
  return candidates.filter((candidate) => {
    const rival = candidates.find(
      (other) =>
        other !== candidate &&
        other.slot !== candidate.slot &&
        other.key !== candidate.key &&
        Math.abs(other.line - candidate.line) <= 2 &&
        (other.score > candidate.score || (other.score === candidate.score && other.line < candidate.line)) &&
        isSmallBlock(tree, other.line, candidate.line),
    );
    return !rival;
  });
}

/** Whether the innermost block around both lines holds few lines: one card, not a list of cards. */
function isSmallBlock(tree: OutlineTree, one: number, other: number): boolean {
  let block = tree.lines[one]?.block ?? -1;
  for (let depth = 0; depth < 4 && block >= 0; depth++, block = tree.parentOf(block)) {
    const { first, last } = tree.spanOf(block);
    if (other >= first && other <= last) return last - first < 8;
  }
  return false;
}

/** Where several lines of one layout are people, the others of that layout are people too. */
function withSiblings(candidates: NameCandidate[]): NameCandidate[] {
  const slots = Map.groupBy(candidates, ({ slot }) => slot);
  return candidates.map((candidate) => {
    const siblings = slots.get(candidate.slot) ?? [];
    const certain = siblings.filter(({ score }) => score >= enough);
    const sure = certain.length;
    // Where the others say beside the name what they do, one without is a caption of something else.
    const isBare = !candidate.who.jobTitle && certain.every(({ who }) => who.jobTitle);
    if (isBare && candidate.score < 2) return candidate;
    const isAmong = (sure >= 2 && candidate.score >= 0) || (sure >= 1 && candidate.score >= 2 && siblings.length <= 4);
    return isAmong && sure * 2 >= siblings.length
      ? { ...candidate, score: Math.max(candidate.score, enough) }
      : candidate;
  });
}
