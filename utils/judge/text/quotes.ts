import { senderFrom } from './senders-line.ts';

/** Headers of a quoted or forwarded mail, in the languages of the programs that write them. */
const fromHeader =
  /^(?:\*?from|von|de|da|van|från|fra|od|lähettäjä|差出人|发件人|寄件者|보낸 사람)\s?\*?[:：](.{3,160})$/iu;
const otherHeader =
  /^(?:\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|fecha|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|送信日時|宛先|件名|日時))\s?\*?[:：]/iu;
/** "On Monday Jane wrote:" and its kin, and the lines programs draw. */
const announcement =
  /^(?:on|am|le|el|il|op|den|em|dnia)\s.{6,160}(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?)\s?:?\s*(?:$|.{0,80}:$)|^-{2,}\s?(?:original|ursprüngliche|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk|forwarded|weitergeleitete|message transféré|mensaje reenviado).{0,60}|^_{10,}$|^>/iu;

/** The lines before what is quoted. A header at the very top is the mail's own: it names the sender, the mail follows. */
export function ownLines(lines: readonly string[]): string[] {
  const header = lines.findIndex(
    (line, index) => fromHeader.test(line) && lines.slice(index + 1, index + 5).some((next) => otherHeader.test(next)),
  );
  const quote = lines.findIndex((line) => announcement.test(line) && !/^_{10,}$/.test(line));
  const isOwnHeader =
    header >= 0 && lines.slice(0, header).filter((line) => line.trim()).length <= 2 && (quote < 0 || quote > header);
  if (!isOwnHeader) return lines.slice(0, Math.min(...[header, quote].filter((at) => at >= 0), lines.length));
  const sender = senderFrom(fromHeader.exec(lines[header] ?? '')?.[1] ?? '');
  const rest = lines.slice(header + 1).filter((line) => !otherHeader.test(line));
  return [[sender.name, sender.email].filter(Boolean).join(' '), ...ownLines(rest)];
}
