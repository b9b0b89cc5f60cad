/** One address and nothing else. The parts are limited, so the time is linear. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}[\p{L}]{2,24}$/u.test(text);

/** All addresses in a text, in order. */
export const emailsIn = (text: string): string[] =>
  text
    .split(/[\s<>()[\]{},;:：；，、（）"|\\/“”„«»]+/u)
    .map((word) => word.replace(/^[.'•·]+|[.'•·!?]+$/g, ''))
    .filter(isEmail);
