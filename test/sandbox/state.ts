import type { JsonRecord } from './json.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SandboxSettings } from './settings.ts';
import { company } from './store/seed.ts';
import type { Store } from './store/store.ts';
import { leadAnswer } from './v1/lead-answer.ts';
import { noteAnswer } from './v1/note-answer.ts';
import { organizationAnswer } from './v2/organization-answer.ts';
import { personAnswer } from './v2/person-answer.ts';

/** Everything there is, each record as its API shows it; deleted persons and organizations included. */
export interface SandboxState {
  company: typeof company;
  users: { id: number; name: string }[];
  labels: { id: string; name: string; color: string }[];
  persons: JsonRecord[];
  organizations: JsonRecord[];
  leads: JsonRecord[];
  notes: JsonRecord[];
  tokensUsed: number;
  settings: SandboxSettings;
}

export interface Stateful {
  store: Store;
  settings: SandboxSettings;
  limits: RateLimits;
}

export function stateOf({ store, settings, limits }: Stateful): SandboxState {
  const { persons, organizations, leads, notes, fields } = store;
  const asking = store.users[0] ?? { id: 0, name: '', email: '', isAdmin: true };
  return {
    company,
    users: store.users.map(({ id, name }) => ({ id, name })),
    labels: store.labels.map(({ id, name, color }) => ({ id, name, color })),
    persons: [...persons.values()].map((person) => personAnswer(person, fields.person, settings)),
    organizations: [...organizations.values()].map((one) => organizationAnswer(one, fields.organization, settings)),
    leads: [...leads.values()].map((lead) => leadAnswer(lead, fields.deal)),
    notes: [...notes.values()].map((note) => noteAnswer(note, store, asking)),
    tokensUsed: limits.tokensUsed(),
    settings,
  };
}
