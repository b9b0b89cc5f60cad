import type * as v from 'valibot';

/**
 * Version 1 validates with Joi and reports only the first error; its texts are known from reports of real traffic.
 * Valibot does the checking here, this file the wording.
 */
export function firstError(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  return `"${pathOf(issue)}" ${complaint(issue)}`;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => item.key);
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

const complaints: Record<string, string> = {
  string: 'must be a string',
  non_empty: 'is not allowed to be empty',
  max_length: 'length must be less than or equal to 255 characters long',
  number: 'must be a number',
  integer: 'must be an integer',
  boolean: 'must be a boolean',
  array: 'must be an array',
  uuid: 'must be a valid GUID',
  regex: 'must be in YYYY-MM-DD format',
  iso_date: 'must be in YYYY-MM-DD format',
};

function complaint(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' || issue.type === 'object') return objectComplaint(issue);
  if (issue.type === 'picklist') return `must be one of ${optionList(issue.expected)}`;
  return complaints[issue.type] ?? 'is invalid';
}

function objectComplaint(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not allowed';
  return issue.received === 'undefined' ? 'is required' : 'must be of type object';
}

/** `("1" | "3")` becomes `[1, 3]`. */
function optionList(expected: string | null): string {
  const options = (expected ?? '').replaceAll(/[()"]/g, '').split(' | ');
  return `[${options.join(', ')}]`;
}
