import type { Ids } from '../ids.ts';
import type { Currency, Field, FieldOwner, Lead, LeadLabel, Note, Organization, Person, User } from './records.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { seedCurrencies, seedLabels, seedToken, seedUsers } from './seed.ts';
import { seedFields } from './seed-fields.ts';

export interface Store {
  /** Token to user id. */
  tokens: Map<string, number>;
  users: User[];
  labels: LeadLabel[];
  currencies: Currency[];
  fields: Record<FieldOwner, Field[]>;
  persons: Map<number, Person>;
  organizations: Map<number, Organization>;
  leads: Map<string, Lead>;
  notes: Map<number, Note>;
  personIndex: SearchIndex<Person>;
  organizationIndex: SearchIndex<Organization>;
}

export function createStore(ids: Ids, now: number): Store {
  const users = seedUsers();
  return {
    tokens: new Map(users.slice(0, 1).map((user) => [seedToken, user.id])),
    users,
    labels: seedLabels(ids.uuid, now),
    currencies: seedCurrencies(),
    fields: seedFields(),
    persons: new Map(),
    organizations: new Map(),
    leads: new Map(),
    notes: new Map(),
    personIndex: createSearchIndex(),
    organizationIndex: createSearchIndex(),
  };
}
