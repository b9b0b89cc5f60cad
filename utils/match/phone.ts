interface Phone {
  digits: string;
  isInternational: boolean;
  extension: string;
}

/** Fewer digits are short codes and extensions, which many have. */
const shortest = 7;

function phone(text: string): Phone {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const found = /(?:ext\.?|extension|x|#|;ext=|durchwahl|dw) ?\.? ?(\d{1,6})$/i.exec(line);
  const number = line.slice(0, found?.index);
  const extension = found?.[1] ?? '';
  // `+44 (0)20 …`: the zero is dialled at home only.
  const digits = number.replaceAll(/\(0\)/g, '').replaceAll(/\D/g, '');
  const isInternational = /^\s*(\+|00)/.test(number);
  return { digits: isInternational ? digits.replace(/^00/, '') : digits, isInternational, extension };
}

/** Whether two numbers ring at the same desk, one of them written as at home perhaps. Another extension is a colleague's. */
export function isSamePhone(one: string, other: string): boolean {
  const first = phone(one);
  const second = phone(other);
  if (first.extension !== second.extension || Math.min(first.digits.length, second.digits.length) < shortest)
    return false;
  if (first.isInternational === second.isInternational) return first.digits === second.digits;
  const [abroad, home] = first.isInternational ? [first, second] : [second, first];
  const withoutTrunk = home.digits.replace(/^0/, '');
  const countryCode = abroad.digits.length - withoutTrunk.length;
  return (
    countryCode >= 1 && countryCode <= 3 && withoutTrunk.length >= shortest && abroad.digits.endsWith(withoutTrunk)
  );
}
