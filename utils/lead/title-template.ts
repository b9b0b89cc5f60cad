/** What a title can be made of: `{organization}`, `{person}`, `{role}`, `{site}`. */
export const titleParts = ['organization', 'person', 'role', 'site'] as const;
export type TitlePart = (typeof titleParts)[number];

export const defaultTitleTemplate = '{organization} – {person}';

const placeholder = new RegExp(`\\{(${titleParts.join('|')})\\}`);

/**
 * Fills a template. What stands between two parts joins them, and goes with the one that is missing:
 * `{organization} – {person}` without an organization is the person alone.
 */
export function titleFrom(template: string, parts: Record<TitlePart, string>): string {
  // Splitting by a group gives text and part names by turns: text, part, text, part, text.
  const pieces = template.split(placeholder);
  let title = pieces[0] ?? '';
  let isFirst = true;
  for (let index = 1; index < pieces.length; index += 2) {
    const part = titleParts.find((name) => name === pieces[index]);
    const value = part ? parts[part].trim() : '';
    if (!value) continue;
    const between = index === 1 ? '' : (pieces[index - 1] ?? '');
    title += isFirst ? value : between + value;
    isFirst = false;
  }
  const end = pieces.length > 1 && !isFirst ? (pieces.at(-1) ?? '') : '';
  return isFirst && pieces.length > 1 ? '' : (title + end).trim();
}
