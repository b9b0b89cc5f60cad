import type { Certainty, Found, OrganizationField, PersonField, Source } from '../lead/candidate.ts';
import { plainLine } from './hygiene.ts';
import * as limits from './limits.ts';

/** Whom a finding is about: the person the page or message is about, someone else on it, or the reader of the page. */
export type About = 'main' | 'other' | 'viewer';

/** One person with their organization, or an organization alone, as one extractor saw it. */
export interface Finding {
  about: About;
  person: Partial<Record<PersonField, Found[]>>;
  organization: Partial<Record<OrganizationField, Found[]>>;
}

/** A site that recognised its page but found no name on it: worth a hint and a report. */
export interface UnreadSite {
  site: Source;
  /** The page's structure, one element a line, every text replaced by its length. */
  structure: string;
}

/** A block of the page's text: a table row, a card, a section. Indented by its parent. */
export interface Block {
  /** Index of the block around it; -1 for the outermost. */
  parent: number;
  tag: string;
  /** Its class, id and role as written, cut short: hints such as `team-member` or `footer`. */
  hint: string;
}

/** One line as shown, with the contact data its links carry. */
export interface Line {
  /** Index of the innermost block it stands in. */
  block: number;
  /** "¦" marks where one inline element meets another. */
  text: string;
  /** Heading level 1 to 6, or 0. */
  heading: number;
  /** Addresses of profiles on networks that the line links to. Mail addresses and numbers stand in the text. */
  links: string[];
}

/** The page's text as lines in a tree of blocks: what is left when every mark-up of meaning is missing. */
export interface Outline {
  blocks: Block[];
  lines: Line[];
}

/** A thing that structured data describes, in a flat list: a number refers to another thing of the list. */
export interface Thing {
  types: string[];
  /** Whether it stands for itself, or is only the value of another's property. */
  isRoot: boolean;
  properties: [name: string, values: (string | number)[]][];
}

/** What one syntax of structured data says. */
export interface Things {
  source: Source;
  things: Thing[];
}

/** An open message: who sent it, and the sender's own words without what they quote. */
export interface Mail {
  name: string;
  email: string;
  text: string;
}

/** What extractors found, each in its own way. */
export interface Evidence {
  findings: Finding[];
  /** The texts of the page's JSON-LD scripts. */
  jsonLd: string[];
  structured: Things[];
  /** The open messages, newest first: their signatures say more about the senders. */
  mails: Mail[];
  outline: Outline;
}

export const noEvidence: Evidence = {
  findings: [],
  jsonLd: [],
  structured: [],
  mails: [],
  outline: { blocks: [], lines: [] },
};

/** What the page reader returns: plain JSON, at most 256 KB. Hostile until `readingSchema` has passed it. */
export interface Reading extends Evidence {
  /** Address, title, language and marked text at the moment of reading. */
  url: string;
  title: string;
  language: string;
  selection: string;
  unreadSite: UnreadSite | null;
}

type Values = string | readonly string[] | null | undefined;

/** Turns plain values into findings' values, all from one source and equally sure; drops empty ones and repeats. */
export const foundBy =
  (source: Source, certainty: Certainty = 'certain') =>
  (values: Values, sureness: Certainty = certainty): Found[] => {
    const list = typeof values === 'string' ? [values] : (values ?? []);
    const distinct = new Set(list.map((value) => plainLine(value.slice(0, limits.field))).filter(Boolean));
    return [...distinct].slice(0, limits.valuesPerField).map((value) => ({ value, source, certainty: sureness }));
  };

/** A finding before its values know their origin. */
interface PlainFinding {
  about: About;
  person?: Partial<Record<PersonField, Values>>;
  organization?: Partial<Record<OrganizationField, Values>>;
}

/** Turns plain values into a finding whose values all come from one source and are equally sure. */
export const findingBy = (source: Source, certainty: Certainty = 'certain') => {
  const found = foundBy(source, certainty);
  const all = <Field extends string>(values: Partial<Record<Field, Values>> = {}): Partial<Record<Field, Found[]>> => {
    const result: Partial<Record<Field, Found[]>> = {};
    for (const field in values) result[field] = found(values[field]);
    return result;
  };
  return ({ about, person, organization }: PlainFinding): Finding => ({
    about,
    person: all(person),
    organization: all(organization),
  });
};
