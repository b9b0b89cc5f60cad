import * as v from 'valibot';
import type { ApiAnswer } from '../api.ts';
import { invalidInput } from './answers.ts';
import { booleanInQuery, limitInQuery } from './strict.ts';

export function searchParameters(highestLimit: number) {
  return {
    term: v.optional(v.string(), ''),
    fields: v.exactOptional(v.string()),
    exact_match: v.optional(booleanInQuery, 'false'),
    include_fields: v.exactOptional(v.string()),
    limit: limitInQuery(highestLimit),
    cursor: v.exactOptional(v.string()),
  };
}

export interface SearchTerm {
  term: string;
  exact_match: boolean;
  fields?: string;
}

/** At least two characters, or one for an exact match (OpenAPI v2). The first text is known from real traffic. */
export function refusedTerm({ term, exact_match }: SearchTerm): ApiAnswer | undefined {
  if (term === '') return invalidInput('"term" is not allowed to be empty');
  if (term.length === 1 && !exact_match) return invalidInput('"term" length must be at least 2 characters long');
  return undefined;
}

/** The texts of one record, by the name that `fields` knows them under. */
export type SearchableTexts = Record<string, string[]>;

/** How well a record answers: 0 for not at all. Case never matters; an exact match is one of the whole value. */
export function score(texts: SearchableTexts, search: SearchTerm): number {
  const wanted = search.fields?.split(',') ?? Object.keys(texts);
  const term = search.term.toLowerCase();
  const scores = wanted
    .flatMap((name) => (Object.hasOwn(texts, name) ? (texts[name] ?? []) : []))
    .map((text) => scoreOf(text.toLowerCase(), term, search.exact_match));
  return Math.max(0, ...scores);
}

function scoreOf(text: string, term: string, isExact: boolean): number {
  if (text === term) return 1.25;
  return !isExact && text.includes(term) ? 0.3 + term.length / text.length / 2 : 0;
}
