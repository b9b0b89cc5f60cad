import type { SandboxCore } from '../../sandbox/index.ts';

/** What the sandbox has not exactly one of for each of so many captures: `['1001 leads']`. */
export function notOnce(sandbox: Pick<SandboxCore, 'state'>, captures: number): string[] {
  const { leads, persons, organizations, notes } = sandbox.state();
  const ids = new Set(leads.map(({ origin_id }) => origin_id));
  const made = {
    leads: leads.length,
    'origins of leads': ids.size,
    persons: persons.filter(isThere).length,
    organizations: organizations.filter(isThere).length,
    notes: notes.length,
  };
  return Object.entries(made).flatMap(([kind, count]) => (count === captures ? [] : [`${count} ${kind}`]));
}

/** What was taken back stays there, marked. */
const isThere = ({ is_deleted }: Record<string, unknown>) => is_deleted !== true;
