import { unspacedName } from './han-names.ts';
import { isNameLabel } from './labels.ts';
import { type PageHints, scoreOf } from './name-score.ts';
import { corroborated, enough, withoutRivals, withSiblings } from './name-siblings.ts';
import { hasGivenName, hasHonorific, nameKey } from './names.ts';
import { nameIn, type Who } from './naming.ts';
import type { OutlineTree, Region } from './outline-tree.ts';
import { isPeoplePage } from './people-page.ts';

/** A line that may name a person, with what speaks for it. */
export interface NameCandidate {
  line: number;
  who: Who;
  key: string;
  slot: string;
  score: number;
  /** It stands in a heading. */
  isHeading: boolean;
  /** It begins with a name that people are given, or with a form of address. */
  isGiven: boolean;
}

/** What a name in that part of the page loses. */
const penalty: Record<Region, number> = { content: 0, frame: 1, listing: 2, opinion: 4, notice: 9 };

/** Names on the page's lines that show a person: by their place, their neighbours, or their siblings. */
export function nameCandidates(tree: OutlineTree, hints: PageHints): NameCandidate[] {
  const labels = labelColumns(tree);
  const scored = tree.lines.flatMap(({ block }, line) =>
    labels.has(tree.slotOf(block)) ? [] : scoredNames(tree, line, hints),
  );
  return withSiblings(withoutRivals(corroborated(scored, isPeoplePage(tree, hints)), tree)).filter(
    ({ score }) => score >= enough,
  );
}

/** Columns and terms that hold labels: beside one of them, "Name", stands a name. */
function labelColumns(tree: OutlineTree): ReadonlySet<string> {
  const isLabel = (line: number) =>
    isNameLabel(tree.lines[line]?.text ?? '') && (tree.segments[line + 1] ?? []).some((segment) => nameIn(segment));
  const slots = tree.lines.flatMap(({ block }, line) => (isLabel(line) ? [[tree.slotOf(block), line] as const] : []));
  const ofCells = slots.filter(([slot, line]) => {
    const next = tree.slotOf(tree.lines[line + 1]?.block ?? -1);
    const beforeColumn = slot.slice(0, Math.max(0, slot.lastIndexOf('#')));
    return (/dt\./.test(slot) || /t[dh]\./.test(beforeColumn)) && next !== slot;
  });
  return new Set(ofCells.map(([slot]) => slot));
}

function scoredNames(tree: OutlineTree, line: number, hints: PageHints): NameCandidate[] {
  const { block = -1, heading = 0 } = tree.lines[line] ?? {};
  const region = tree.regionAt(line);
  if (region === 'notice') return [];
  return (tree.segments[line] ?? []).flatMap((segment) => {
    const who = nameIn(segment) ?? unspacedName(segment, tree.lines[line - 1]?.text ?? '');
    if (!who) return [];
    const around = tree.segments.slice(line, line + 5).flat();
    const score = scoreOf(tree, line, who, around, hints) - penalty[region];
    return [
      {
        line,
        who,
        key: nameKey(who.name),
        slot: tree.slotOf(block),
        score,
        isHeading: heading > 0 && heading < 7,
        isGiven: hasGivenName(who.name, hints.givenNames) || hasHonorific(who.name),
      },
    ];
  });
}
