/** The order in which the forms of a text stand, as Unicode's plural rules name them. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form for a number out of `"$1 lead | $1 leads"`: one form for each category that the language's plural rules know, in
 * the order above. The last one also stands for all that would come after it: French has a form of its own for millions and
 * Polish one for fractions, which nobody has to write.
 */
export function formFor(text: string, count: number, locale: string): string {
  const forms = text.split(' | ');
  const rules = rulesOf(locale);
  const category = rules.select(count);
  const known = rules.resolvedOptions().pluralCategories;
  const position = categories.filter((name) => known.includes(name)).indexOf(category);
  return forms[position] ?? forms[forms.length - 1] ?? text;
}

/** Making them takes longer than asking them, and a batch asks a thousand times. */
const made = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const rules = made.get(locale) ?? new Intl.PluralRules(locale);
  made.set(locale, rules);
  return rules;
}
