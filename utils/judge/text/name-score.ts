import { emailsIn } from '../../extract/email.ts';
import { isFunctionMailbox, isOfSite } from '../senders.ts';
import { isMakerLine, isNameLabel } from './labels.ts';
import { isOrganizationName, isRole } from './lexicon.ts';
import { bareName, hasGivenName, hasHonorific, isAddressOf, nameKey } from './names.ts';
import { nameIn, type Who } from './naming.ts';
import type { OutlineTree } from './outline-tree.ts';
import { isPeoplePage } from './people-page.ts';
import { isPhrase } from './phrases.ts';
import { type Segment, unmarked } from './segments.ts';
import { isSmallBlock } from './small-block.ts';

/** What the page as a whole says: its address, title, and the names its mark-up states. */
export interface PageHints {
  url: string;
  title: string;
  knownNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** A known site whose person is not where it should be: what stands there may be the person before. */
  isUnread: boolean;
}

const productHint = /product|produkt|item|\bfile|brand|company|nick|user|shop|listing|event/i;

const nameHint =
  /name|person|author|autor|staff|member|team|profile|profil|employee|mitarbeiter|speaker|attorney|agent|doctor|people|miembro|membre|mitglied|persona|persoon|medewerk|ansatt|medarbe|ansprech|contact-?card|vcard/i;

/** Headings and menus in title case: words that are no part of a name. */
const notNames =
  /(?<![\p{L}])(?:about|contact|our|your|the|and|with|for|from|home|news|blog|meet|team|free|get|read|more|learn|view|all|rights|terms|privacy|policy|services?|products?|press|careers?|jobs?|events?|gallery|search|login|sign|cart|shop|menu|opening|hours|useful|quick|links?|follow|latest|recent|popular|office|address|phone|email|website|newsletter|subscribe|copyright|please|welcome|how|what|why|when|who|where|is|are|to|of|in|on|by|at|kontakt|impressum|datenschutz|startseite|unsere?|ihre?|wir|sie|über|für|mit|und|oder|aus|nach|zum|die|das|ein|eine|mehr|jetzt|neue?|alle|nous|notre|nos|votre|vos|mentions|légales|accueil|avec|pour|et|sur|une|les|plus|nuestr[oa]s?|sobre|con|para|más|inicio|aviso|legal|política|conta[ct]to|quem|somos|empresa|chi|siamo|contatti|privacidad|wij|onze|voor|met|om|oss|våra|og|och|til|street|road|avenue|straße|platz|park|north|south|east|west|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|new|old|good|happy|won|cases|clients|safety|first|message|alert|says?|said|legal|advisors?|consultation|design|architecture|engineering|marketing|web|online|digital|data|customer|client|business|development|research|science|technology|management|project|quality|civil|family|corporate|criminal|law|litigation|defence|defense|night|desk|day|center|centre|language|english|deutsch|français|español|skip|content|main|page|site|map|cookies?|settings?|accept|reject|human|resources|finance|financial|operations|communications?|accounting|administration|sales|support|board|committee|faculty|students?|alumni|values|mission|vision|history|story|offene?|stellen|started|getting|questions|billing|privacy|tips|advice|guide|featured|listings?|reviews?|partners?|solutions|industries|resources|overview|introduction|summary|unsere|team|leistungen|referenzen|aktuelles|anfahrt|öffnungszeiten|sprechzeiten|servicios|productos|noticias|prestations|actualités|serviços|produtos|notícias|servizi|prodotti|diensten|producten|nieuws|tjänster|nyheter|apply|now|here|name|instagram|facebook|linkedin|twitter|youtube|whatsapp|telegram|tiktok|pinterest|xing)(?![\p{L}])/giu;

export function scoreOf(tree: OutlineTree, line: number, who: Who, around: Segment[], hints: PageHints): number {
  const { block = -1, heading = 0 } = tree.lines[line] ?? {};
  const own = around.findIndex((segment) => segment === who.segment || segment.text === who.segment?.text);
  const next = around[own + 1];
  const words = bareName(who.name);
  let score = 0;
  if (hints.knownNames.has(nameKey(who.name))) score += 4;
  if (isOrganizationName(words)) score -= 3;
  const isAddressed =
    around.some(({ emails }) => emails.some((email) => isAddressOf(who.name, email))) ||
    (heading === 1 && isAddressedBelow(tree, who.name));
  const before = unmarked(tree.lines[line - 1]?.text ?? '');
  const announcer = who.needsAddress ? before : announcerOf(tree, line);
  const isAnnounced = isNameLabel(announcer) || isNameLabel(tree.headerOf(line));
  const isGiven = hasGivenName(who.name, hints.givenNames);
  if (who.needsAddress && !isAddressed && !isAnnounced && !(who.isCaptioned && isGiven))
    return who.name.includes(' ') && tree.slotOf(block).includes('td') ? 0 : -9;
  if (isAddressed || (who.isCaptioned && isGiven)) score += 3;
  // In menus and among others' words a given name says little: "Marine Survey".
  if (isGiven && tree.regionAt(line) === 'content') score += isPeoplePage(tree, hints) ? 2 : 1;
  if (isSample(tree.headerOf(line)) || isMaker(who, around, hints.url)) return -9;
  if (namesOwner(next)) score -= 3;
  if ((who.jobTitle && !who.isUnsure) || who.isLabelled || isAnnounced) score += 3;
  else if (next && isTitle(next) && (isGiven || !opensSection(tree, line))) score += 2;
  if (isRoleLine(before) && isCaption(tree, line)) score += 2;
  if (isNameHint(tree.hintOf(block))) score += 2;
  else if (isNameHint(tree.hintOf(tree.parentOf(block)))) score += 1;
  if (hasHonorific(who.name) || followsHonorific(who)) score += 2;
  if (heading > 1) score += 1;
  score += nearnessOf(around.slice(own + 1, own + 4));
  const isInUrl = isInAddress(words, hints.url);
  if (isInUrl) score += 2;
  else if (hints.isUnread) score -= 1;
  if (isOwnSite(tree, words, hints.url)) score += 3;
  if ((heading === 1 || hints.title.startsWith(words)) && (isGiven || isInUrl)) score += 1;
  return score - 2 * (properWords(words).match(notNames)?.length ?? 0);
}

/** A heading right above a lesser one is a page's or a section's. */
function opensSection(tree: OutlineTree, line: number): boolean {
  const { heading = 0 } = tree.lines[line] ?? {};
  const next = tree.lines[line + 1]?.heading ?? 0;
  return heading > 0 && heading < 3 && next > heading && next < 4;
}

/** A role's words, and no "For freelancers". */
const isTitle = (segment: Segment): boolean =>
  isRole(segment.words) &&
  isPhrase(segment.words) &&
  !nameIn(segment) &&
  !/^(?:for|für|pour|para|per|voor|för|dla)\s/i.test(segment.words);

/** The line above, or that above all the names of the block: "Geschäftsführer", and then two of them. */
function announcerOf(tree: OutlineTree, line: number): string {
  const isName = (at: number) => (tree.segments[at] ?? []).some((segment) => nameIn(segment));
  const block = tree.lines[line]?.block;
  let at = line - 1;
  while (at > line - 6 && tree.lines[at]?.block === block && isName(at)) at -= 1;
  return unmarked(tree.lines[at]?.text ?? '');
}

/** Whom a line about the site's making names, unless they have an address of the site's own. */
const isMaker = ({ segment }: Who, around: Segment[], url: string): boolean =>
  isMakerLine(segment?.text ?? '') && !around.some(({ emails }) => emails.some((email) => isOfSite(email, url)));

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

/** Whose page it is stands at its top; how to reach them may come a good deal later. */
const isAddressedBelow = (tree: OutlineTree, name: string): boolean =>
  tree.lines.some(({ text }) => emailsIn(text).some((email) => !isFunctionMailbox(email) && isAddressOf(name, email)));

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
