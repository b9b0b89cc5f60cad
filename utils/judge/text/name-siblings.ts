import type { NameCandidate } from './name-candidates.ts';
import type { OutlineTree } from './outline-tree.ts';
import { isSmallBlock } from './small-block.ts';

/** A candidate from this score on is a person. */
export const enough = 3;

/** A lone heading above a role may be any title. On a page that presents people, a name shown twice in different places, or in one layout with others, is more likely one. */
export function corroborated(candidates: NameCandidate[], isAboutPeople: boolean): NameCandidate[] {
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
    if (!isAboutPeople)
      return siblings < 2 && candidate.isHeading ? { ...candidate, score: candidate.score - 1 } : candidate;
    return { ...candidate, score: candidate.score + (isInRow ? 1 : 0) + (isTwice ? 1 : 0) };
  });
}

/** Two lines of one small block cannot both be names in different slots: the weaker is a department or a title. */
export function withoutRivals(candidates: NameCandidate[], tree: OutlineTree): NameCandidate[] {
  const isStated = ({ who }: NameCandidate) => who.isLabelled || (who.jobTitle !== '' && !who.isUnsure);
  return candidates.filter((candidate) => {
    if (isStated(candidate)) return true;
    if (candidates.some((other) => isCaptionFor(tree, candidate, other))) return false;
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

/** Bold above a plain line of its block: "Parish Priest", and then the priest. */
function isCaptionFor(tree: OutlineTree, one: NameCandidate, other: NameCandidate): boolean {
  const [above, below] = [tree.lines[one.line], tree.lines[other.line]];
  const isBelow = other.line === one.line + 1 && above?.block === below?.block;
  return isBelow && other.isGiven && !one.isGiven && above?.heading === 7 && below?.heading === 0;
}

/** Where several lines of one layout are people, the others of that layout are people too. */
export function withSiblings(candidates: NameCandidate[]): NameCandidate[] {
  const slots = Map.groupBy(candidates, ({ slot }) => slot);
  return candidates.map((candidate) => {
    const siblings = slots.get(candidate.slot) ?? [];
    const certain = siblings.filter(({ score }) => score >= enough);
    const sure = certain.length;
    // Where the others say beside the name what they do, one without is a caption of something else.
    const isBare = !candidate.who.jobTitle && certain.every(({ who }) => who.jobTitle);
    if (isBare && candidate.score < 2) return candidate;
    const isAmong = (sure >= 2 && candidate.score >= 0) || (sure >= 1 && candidate.score >= 2 && siblings.length <= 4);
    return isAmong && sure * 3 >= siblings.length
      ? { ...candidate, score: Math.max(candidate.score, enough) }
      : candidate;
  });
}
