import type { CheckedReading } from './reading-schema.ts';
import { phonesIn } from './text/phones.ts';

/** Enough to tell two numbers of a page apart, however each is written. */
const tellingDigits = 8;
const endOf = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-tellingDigits);

/** Tells of a number on the page whether it is called a mobile one there, beside it or on the line above. */
export function mobilesOn({ findings, selection, mails, outline }: CheckedReading): (phone: string) => boolean {
  const stated = findings.flatMap(({ person, organization }) => [...person.phones, ...organization.phones]);
  const texts = [selection, ...mails.map(({ text }) => text)].flatMap((text) => withLabels(text.split(/\r?\n/)));
  const lines = withLabels(outline.lines.map(({ text }) => text));
  return mobilesIn([...stated.map(({ value }) => value), ...texts, ...lines]);
}

/** The same of lines. */
export function mobilesIn(lines: string[]): (phone: string) => boolean {
  const mobiles = lines.flatMap(phonesIn).filter(({ isMobile }) => isMobile);
  const ends = new Set(mobiles.map(({ text }) => endOf(text)));
  return (phone) => ends.has(endOf(phone));
}

/** Each line after the one above it, where that may be its label. */
const withLabels = (lines: string[]): string[] =>
  lines.map((line, index) => {
    const above = lines[index - 1]?.trim() ?? '';
    return above && above.length < 30 && !/\d/.test(above) ? `${above}: ${line}` : line;
  });
