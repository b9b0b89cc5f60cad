const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a company's name and a domain resemble: "Corvane Logistics" and corvane.example. */
export function isNamedLike(name: string, address: string): boolean {
  const host =
    address
      .replace(/^.*@/, '')
      .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
      .split('/')[0] ?? '';
  const letters = lettersOf(name);
  const first = lettersOf(name.split(/[\s-]/)[0] ?? '');
  return host
    .split('.')
    .slice(0, -1)
    .map(lettersOf)
    .some((label) => label.length > 3 && (letters.includes(label) || (first.length > 3 && label.includes(first))));
}
