/** A number written as people write phones, with what stands before it. */
export interface Phone {
  text: string;
  /** Whether a label, a country code or the way it is written says that it is a phone. */
  isSure: boolean;
  /** Whether a label says so. */
  isLabelled: boolean;
  /** Whether a label says that it is a mobile one. */
  isMobile: boolean;
}

/** Words before an extension, but for the English ones. */
const extensionWords = 'durchwahl|dw|poste|ramal|anexo|wewn?|linka|kl|toestel|tst|lokal|内線';

/** Such a word before the digits at a number's end. */
export const extensionLabel = new RegExp(String.raw`(?:${extensionWords})\.?[\s:]*(?=\d+$)`, 'i');

const run = new RegExp(
  String.raw`(?:\+|00|\(\+?)?\d(?:[\s\u00a0\u2009\u202f().\-/–‑·]{0,3}\d){5,24}(?:[\s(-]*(?:ext(?:ension|n)?|x|${extensionWords})\.?[\s:]*\d{1,6}\)?)?`,
  'giu',
);

/** Labels of phones: words, their short forms, signs. */
const phoneWords = String.raw`(?:tel(?:ef|eph|é)?[\p{L}]*|fon|phone|ph|t|p|m|c|o|d|h|b|w|mob[\p{L}]*|cell[\p{L}]*|handy|gsm|natel|office|direct(?:\s(?:line|dial|phone|tel))?|direkt(?:wahl)?|desk|work|home|main|switchboard|call(?:\sus)?|zentrale|durchwahl|port(?:able)?|fixe|standard|ligne|m[óo]vil|celular|cel|fijo|centralita|tlf|tfno|telem[óo]vel|telemóvel|fone|puh|puhelin|kom|whatsapp|signal|telegram|viber|wechat|sms|hotline|toll[\s-]free|電話(?:番号)?|携帯(?:電話)?|代表|直通|тел|моб|전화|手机|手機|电话|電話|☎|📞|📱|✆|☏|🕿|🖁)`;

const phoneLabel = new RegExp(String.raw`(?<!\p{L})${phoneWords}$`, 'iu');
const phoneLabelAlone = new RegExp(
  String.raw`^[^\p{L}\d☎📞📱✆☏🕿🖁]*${phoneWords}(?:[\s./&-]{1,3}${phoneWords})?$`,
  'iu',
);

const mobileWords = String.raw`(?:m|c|mob[\p{L}]*|cell[\p{L}]*|cel|celular|handy|gsm|natel|port(?:able)?|m[óo]vil|telem[óo]vel|携帯(?:電話)?|手机|手機|моб[\p{L}]*|휴대폰|📱)`;
/** What may stand between such a word and its number: "mobile phone", a vCard's further types. */
const mobileRest = String.raw`(?:[\s./-]{0,2}(?:phone|tel[\p{L}]{0,12}|number|nummer|no|nr)|[;,](?:type=)?[a-z]{1,12}){0,4}`;
const mobileBefore = new RegExp(String.raw`(?<!\p{L})${mobileWords}${mobileRest}$`, 'iu');
const mobileAfter = new RegExp(String.raw`^\s?[([]${mobileWords}(?!\p{L})`, 'iu');

const faxLabel =
  /(?<!\p{L})(?:facsimile|f|faks\p{L}*|t[ée]l[ée]copie(?:ur)?|ファックス|ファクス|факс|팩스|传真|傳真|📠|🖷)$/iu;
/** The letters at a text's end. */
const lastWord = (text: string): string => text.split(/[^\p{L}]/u).at(-1) ?? '';
const faxInside = /fax|faks|facsim|t[ée]l[ée]cop|ファ[ック]|факс|팩스|传真|傳真|📠|🖷/iu;

/** Numbers that are no phones. */
const otherStems = 'verkkolask|konto|bank|ust|steuer|org|register|versicherung|bestell|rechnung|kunden|ref|sendung';
const otherWords = String.raw`ovt|välittäjä|y-tunnus|peppol|leitweg[\p{L}-]{0,12}|e-?invoice|gln|iban|bic|swift|kto|blz|account|acct|a\/c|siret|siren|rcs|naf|ape|tva|vat|st\.?-?nr|tax|ein|abn|acn|nif|cif|nip|regon|krs|kvk|btw|cvr|hr[ab]|registration|reg|handelsregister|amtsgericht|capital|policy|police|order|invoice|customer|ticket|case|reference|sku|ean|isbn|issn|orcid|doi|licen[cs]e|lizenz|serial|fingerprint|parcel|tracking|grant|patent|lat|lon|gps|nr|no|number|n°|nº|№|#|id|〒|郵便番号|法人番号|資本金|zip|plz|cep|cap|psč|postcode|postal|cp|p\.?o\.?\sbox|postfach|bp|since|seit|©|\(c\)|est|€|\$|£|¥|eur|usd|chf|room|raum|zimmer|apt|suite|unit|siège|machine|policennummer|inventory|asset|devis|facture|commande|dossier|numéro|número|numero`;
const otherLabel = new RegExp(String.raw`(?<!\p{L})(?:(?:${otherStems})\p{L}*|${otherWords})$`, 'iu');
const otherLabelBegun = new RegExp(String.raw`(?<!\p{L})(?:${otherStems}|${otherWords})\p{L}*$`, 'iu');

/** Without the signs between a label and its number. */
const unpunctuated = (text: string): string => text.replace(/(?<![\s.()\]:：/|–-])[\s.()\]:：/|–-]+$/u, '');

const endsInFaxLabel = (text: string): boolean => {
  const label = unpunctuated(text);
  return faxLabel.test(label) || /fax/i.test(lastWord(label));
};

/** A label, one with more letters, or one before the letters that begin the number itself: "IBAN", "Kundennummer", "USt-IdNr.: DE". */
const endsInOtherLabel = (text: string): boolean => {
  const end = text.replace(/(?<![\s-])[\s-]+$/, '');
  return (
    otherLabelBegun.test(end) ||
    otherLabel.test(end.slice(0, end.length - lastWord(end).length).replace(/(?<![\s.)\]:：])[\s.)\]:：]+$/, ''))
  );
};

const extensionBehind = new RegExp(String.raw`(?:ext(?:ension|n)?|x|${extensionWords})\.?[\s:]*\d{1,6}$`, 'i');

const digitsOf = (text: string): string => text.replace(extensionBehind, '').replace(/\D/g, '');

/** Dates, times, ranges of years, amounts, coordinates. */
function isOtherNumber(text: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}(?![./-]?\d)/.test(text) ||
    /^(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?:\D|$)/.test(text) ||
    /^(?:(?:\d{1,2}[./-])?(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2})\s?[-–]\s?(?:(?:\d{1,2}[./-])?(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2})$/.test(
      text,
    ) ||
    /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ||
    /^\d{1,3}\.\d{4,}/.test(text) ||
    /^\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}/.test(text) ||
    /^(?:\d{4}[\s-]){3,}\d{0,4}$/.test(text)
  );
}

/** Strong enough without any label: a country code, a North American grouping, a trunk zero with groups. */
const wellFormed =
  /^(?:\+|00[1-9]|\(\+)|^(?:1[-.\s])?\(?\d{3}\)?[-.\s]{1,2}\d{3}[-.\s]\d{4}(?!\d)|^\(?0[1-9]\d{0,3}\)?[\s/–-]|^\(\d{2,5}\)\s?\d{3,5}[-\s.]\d{3,4}(?!\d)|^0[1-9](?:[\s.]\d{2}){4}$/;

/** The phone numbers of a text; fax, bank, tax, order and other numbers are left out. */
export function phonesIn(text: string): Phone[] {
  const phones: Phone[] = [];
  let from = 0;
  let previousLabel = '';
  for (const match of text.matchAll(run)) {
    const before = text.slice(Math.max(from, match.index - 40), match.index);
    from = match.index + match[0].length;
    const label = /^\s*[/,;&|]\s*$/.test(before) ? (previousLabel + before).slice(-60) : before;
    previousLabel = label;
    const after = text.slice(from, from + 12);
    for (const number of apart(match[0].trim())) {
      const phone = phoneFrom(number, label, after);
      if (phone) phones.push(phone);
    }
  }
  return phones;
}

/** Two numbers parted by a slash or by the second's plus; within one number a slash parts the area code. */
function apart(text: string): string[] {
  const parts = text.split(/\s?\/\s?|\s(?=\+)/).map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => digitsOf(part).length >= 8) ? parts : [text];
}

function phoneFrom(text: string, before: string, after: string): Phone | null {
  const digits = digitsOf(text);
  if (digits.length < 7 || digits.length > 15 || /^[\p{L}\d@_]/u.test(after) || /[\p{L}\d@_]$/u.test(before))
    return null;
  if (endsInFaxLabel(before) || isOtherNumber(text) || /^\s?[€%$£]|^\s?(?:eur|usd|kg|km|mm|chf)\b/i.test(after))
    return null;
  const label = unpunctuated(before);
  const isLabelled = phoneLabel.test(label);
  if (!isLabelled && endsInOtherLabel(before)) return null;
  const isMobile = mobileBefore.test(label) || mobileAfter.test(after);
  return { text, isLabelled, isMobile, isSure: isLabelled || wellFormed.test(text) };
}

/** A label alone, standing before its number on another line or in another cell. */
export const isPhoneLabel = (text: string): boolean => text.length < 30 && phoneLabelAlone.test(unpunctuated(text));
export const isFaxLabel = (text: string): boolean => text.length < 30 && (endsInFaxLabel(text) || faxInside.test(text));
export const isOtherLabel = (text: string): boolean => text.length < 40 && endsInOtherLabel(text);
