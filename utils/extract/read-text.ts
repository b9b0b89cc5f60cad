import * as limits from './limits.ts';
import { noEvidence, type Reading } from './reading.ts';

/** Where a text comes from; all of it may be unknown when text is pasted. */
export interface TextContext {
  url?: string;
  title?: string;
  language?: string;
}

/** Pasted or dropped text as a reading, so that the same judge takes it further: a signature, `Jane Doe <jane@firm.example>` or a vCard. */
export const readText = (text: string, { url = '', title = '', language = '' }: TextContext = {}): Reading => ({
  url: url.slice(0, limits.url),
  title: title.slice(0, limits.field),
  language: language.slice(0, limits.language),
  selection: text.slice(0, limits.selection),
  ...noEvidence,
  unreadSite: null,
});
