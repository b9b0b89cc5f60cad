import type { Capture } from '../../utils/lead/capture.ts';
import type { Draft } from '../../utils/lead/draft.ts';

const tagsIn = (note: string) => [...note.matchAll(/<([^>]*)>/g)].map(([, place = '']) => place);

/** Where a person of the fake pages is at home: `jane of tab 1`. */
const placeOf = (name: string) => name.replace(/^(\w+) of tab (\d)$/, '$2 https://tab$2.example/$1');

/** What is wrong with a person's name, what was typed for whom, and where it lies. */
function faults(what: string, name: string, note: string, place: string | undefined): string[] {
  const tags = tagsIn(note);
  const home = name === '' ? undefined : placeOf(name);
  const strange = home ? tags.filter((tag) => tag !== home) : tags.filter((tag) => tag[0] !== tags[0]?.[0]);
  const found = strange.map((tag) => `${what} of ${name || 'nobody'} has what was typed at ${tag}`);
  if (home && place !== undefined && place !== home) found.push(`${what} of ${name} lies at ${place}`);
  return found;
}

/** @param drafts with the tab and address they lie at */
export const mixedUpIn = (drafts: [place: string, draft: Draft][], leads: Capture[]): string[] => [
  ...drafts.flatMap(([place, { name, note }]) => faults('A draft', name, note, place)),
  ...leads.flatMap(({ person, note }) => faults('A lead', person?.name ?? '', note, undefined)),
];
