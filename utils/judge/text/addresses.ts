/** Words for streets that end a longer word, as in "Industriestraße" and "Storgatan". */
const streetEndings =
  'straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|hafen|markt|gata|gatan|vägen|vegen|veien|vej|straat|laan|plein|kade|gracht|katu|tie';
/** Words for streets, buildings and districts that stand alone. */
const streetWords =
  'kai|road|rd\\.?|street|st\\.|avenue|ave\\.?|lane|ln|drive|way|court|square|quay|house|wharf|floor|suite|boulevard|blvd|rue|quai|place|chemin|route|calle|avda\\.?|avenida|av\\.|plaza|paseo|carrer|via|viale|piazza|corso|rua|travessa|praça|gate|ulica|ul\\.|zone|z\\.i\\.|parc|park|centre|center|p\\.?o\\.?\\sbox|postfach|bp';
const street = new RegExp(`(?:${streetEndings}|(?<![\\p{L}])(?:${streetWords}))(?![\\p{L}])`, 'iu');

/** A postal code beside its town, as written in most of Europe, Britain, North America and Japan. */
const postal =
  /〒\s?\d{3}|(?<![\p{L}\d+./-])(?:[A-Z]{1,3}-)?(?:\d{5}|\d{4}|\d{3}\s\d{2}|\d{2}-\d{3})(?:-\d{3})?\s+(?!\d)\p{Lu}[\p{L}'’-]+|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b|\b\d{4}\s?[A-Z]{2}\s\p{Lu}|[都道府県].{1,8}[市区町村郡]|(?:市|省|区)(?:(?![路街道弄])\p{Script=Han}){1,20}[路街道弄].{0,8}号/u;

/** A line of a postal address: a town with its code, or a street with its number. */
export const isAddressLine = (text: string): boolean =>
  text.length < 160 &&
  !/©|copyright/i.test(text) &&
  (hasPostalCode(text) || (/\d/.test(text) && street.test(text) && text.length < 80));

export const hasPostalCode = (text: string): boolean => postal.test(text.replace(year, ' '));

/** A year that a sentence speaks of: "bis 2021 Inhaberin", "since 2019 Director". */
const year =
  /(?<!\p{L})(?:seit|bis|ab|von|im|since|until|from|in|depuis|jusqu['’]en|en|desde|hasta|dal|nel|sinds|tot|sedan|siden|od|do|w|v)\s(?:19|20)\d{2}(?!\d)/giu;

/** The address in a line that also names its company or its register: the part that reads like one. */
export function addressIn(text: string, company: string): string {
  const sentences = text.split(/(?<=[\p{L}\d]{3})[.;]\s+(?=\p{Lu})/u);
  const part = sentences.find(isAddressLine) ?? text;
  const bare = company && part.startsWith(company) ? part.slice(company.length) : part;
  return bare.replace(/^[^:：\d]{2,30}(?::\s|：)/, '').replace(/^[\s,.|·–-]+|(?<![\s,;|·])[\s,;|·]+$/g, '') || part;
}
