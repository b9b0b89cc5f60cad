import { hasLegalForm } from './lexicon.ts';

/** Words that can be a title or a company: no sentence, label, handle or number. */
export const isPhrase = (words: string): boolean =>
  words.length < 100 &&
  /\p{L}/u.test(words) &&
  !/[:：]$|[#。]|@(?=\S)|:\s*@|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|\d{4}/u.test(words) &&
  !isSentence(words);

/** A degree's full stop ends no sentence: "B.Sc.". */
const abbreviated = /[\s.]\p{Lu}\p{Ll}{0,2}\.$/u;

/** Ends like a sentence, or begins like the middle of one. */
function isSentence(words: string): boolean {
  const count = words.split(/\s+/).length;
  const endsLikeOne =
    count > 2 && /[\p{Ll}\d)][.!?…]$/u.test(words) && !hasLegalForm(words) && !abbreviated.test(words);
  return count > 12 || endsLikeOne || (count > 6 && /^\p{Ll}/u.test(words));
}
