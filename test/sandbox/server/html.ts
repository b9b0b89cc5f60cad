/** HTML that is safe to show. Only `html` makes it, and it escapes whatever is not. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | Html[] | undefined;

export function html(literals: TemplateStringsArray, ...parts: Part[]): Html {
  const rest = parts.map((part, index) => escaped(part) + (literals[index + 1] ?? ''));
  return new Html((literals[0] ?? '') + rest.join(''));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
