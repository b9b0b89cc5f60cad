/** Characters that end an address, in any script. A negated class compiles fast, unlike `\p{L}`. */
const ends = '\\s@<>()[\\]{},;:"|\\\\/＠：；，、（）';
const address = new RegExp(`^[^${ends}]+@(?:[^${ends}.]+\\.)+[^${ends}.\\d]{2,24}$`);

/** One address and nothing else. Each class excludes what follows it, so the time is linear. */
export const isEmail = (text: string): boolean => text.length <= 254 && address.test(text);

/** All addresses in a text, in order; most texts have none. */
export const emailsIn = (text: string): string[] =>
  text.includes('@')
    ? text
        .split(/[\s<>()[\]{},;:：；，、（）"|\\/“”„«»]+/)
        .map((word) => word.replace(/^[.'*•·]+|(?<![.'*•·!?])[.'*•·!?]+$/g, ''))
        .filter(isEmail)
    : [];
