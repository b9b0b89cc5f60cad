/** Alphabets whose letters look alike: `а` of "Jаne" may be Cyrillic. */
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** Whether letters of two such alphabets stand in one word. Words beside each other may well differ: "Иван (Ivan)". */
export const hasMixedAlphabets = (text: string): boolean =>
  text.split(/[^\p{L}\p{M}]/u).some((word) => alphabets.filter((letter) => letter.test(word)).length > 1);
