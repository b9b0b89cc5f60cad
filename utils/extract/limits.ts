/** Limits kept inside the page, and checked again outside it. Used as `limits.field`; one constant each, so that a bundle holds only numbers. */

export const url = 2_048;
export const field = 2_000;
export const language = 35;
export const selection = 20_000;
export const jsonLdScripts = 30;
/** Characters of all JSON-LD together. */
export const jsonLdLength = 60_000;
export const things = 150;
export const properties = 40;
export const valuesPerProperty = 40;
export const thingText = 500;
/** Characters of all things of one syntax together. */
export const thingsLength = 12_000;
export const mails = 8;
export const mailText = 6_000;
export const structure = 20_000;
export const valuesPerField = 12;
export const findings = 150;
/** Characters of all findings together. Each may take three bytes. */
export const findingsLength = 20_000;
export const line = 400;
export const lines = 1_200;
export const blocks = 1_200;
export const hint = 60;
export const linksPerLine = 6;
/** Characters of all lines together. */
export const outlineLength = 30_000;
