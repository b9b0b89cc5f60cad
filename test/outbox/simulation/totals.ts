import type { SandboxCore } from '../../sandbox/index.ts';

/** How many of each there are in Pipedrive. */
export function totals({ store }: SandboxCore) {
  return {
    organizations: store.organizations.size,
    persons: store.persons.size,
    leads: store.leads.size,
    notes: store.notes.size,
  };
}

/** The requests so far, in order: `POST /v1/leads`. */
export const requestLines = ({ requests }: SandboxCore) => requests.map(({ method, path }) => `${method} ${path}`);
