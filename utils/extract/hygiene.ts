/**
 * The one place where text from pages is cleaned: in the page before it leaves, and again where it arrives.
 * Idempotent. Real names in Arabic, Persian, Hindi and with emoji pass unchanged.
 *
 * Expressions with Unicode properties stand inside the functions that need them: an engine builds their tables where it comes by
 * them, a millisecond for these, and most pages need none.
 */

/** The two joiners (U+200C, U+200D) stay where a script or an emoji needs them; everything else invisible goes. */
function joinerOrNothing(joiner: string, index: number, text: string): string {
  if (joiner !== '\u200c' && joiner !== '\u200d') return '';
  // Scripts whose spelling may need the two between letters: all but those known never to.
  const joiningLetter =
    /(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}]/u;
  const emojiPart = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
  const before = lastCharacter(text.slice(Math.max(0, index - 2), index));
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 32);
  const joinsLetters = joiningLetter.test(before) && (joiningLetter.test(after) || joiner === '\u200d');
  const joinsEmoji = joiner === '\u200d' && emojiPart.test(before) && /\p{Extended_Pictographic}/u.test(after);
  return joinsLetters || joinsEmoji ? joiner : '';
}

const lastCharacter = (text: string): string => [...text].at(-1) ?? '';

/** Visible letters below the combining marks, dashes and quotes, line breaks and tabs: most texts, and there is nothing to do. */
const plain = /^[\n\t\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/;

/** Visible text in composed form, line breaks and tabs kept. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  // Controls, format characters (direction marks, tags, zero widths), and what shows as nothing, but for signs that choose a letter's shape.
  const invisible = /(?![\n\t\u0600-\u0605\u06dd\u070f\p{VS}])[\p{Cc}\p{Cf}\p{DI}\ufffc\ufffd]/gu;
  return text.toWellFormed().replace(invisible, joinerOrNothing).normalize('NFC');
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" };

/** One line of plain text: entities of twice-escaped pages resolved, mark-up removed, blanks collapsed. */
export function plainLine(text: string): string {
  const resolved = text.replace(/&(amp|quot|lt|gt|#39);/g, (whole, name: string) => entities[name] ?? whole);
  return visible(withoutMarkup(resolved)).replace(/\s+/g, ' ').trim();
}

/** Without tags; an angle bracket that still looks like one loses its meaning. */
const withoutMarkup = (text: string): string => text.replace(/<[a-z!/?][^<>]*>/gi, ' ').replace(/<(?=[a-z!/?])/gi, ' ');

/** An `http(s)` address without credentials, fragment and tracking parameters; empty for anything else. */
export function safeUrl(text: string): string {
  const trimmed = visible(text).trim();
  const url = URL.parse(
    /^(?:www\.|[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/|$))/iu.test(trimmed) ? `https://${trimmed}` : trimmed,
  );
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 2_048) return '';
  url.username = '';
  url.password = '';
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

const tracking =
  /^(?:utm_.*|trk.*|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|_ga|ref_src|lipi|originalsubdomain|miniprofileurn)$/i;
