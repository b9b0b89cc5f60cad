import { seedToken } from '../../sandbox/index.ts';
import type { World } from './world.ts';

const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };

/** Somebody makes a person or organization in Pipedrive. */
export async function make({ sandbox }: World, kind: 'persons' | 'organizations', body: object): Promise<void> {
  await sandbox.handle({ method: 'POST', url: `/api/v2/${kind}`, headers, body: JSON.stringify(body) });
}

/** Somebody deletes it there. Straight in the store: the faults are those of our own network. */
export function remove({ sandbox, clock }: World, kind: 'persons' | 'organizations', id: number): void {
  const { store, settings } = sandbox;
  const record = store[kind].get(id);
  if (record) record.isDeleted = true;
  if (settings.keepDeletedInSearch) return;
  const index = kind === 'persons' ? store.personIndex : store.organizationIndex;
  index.put(id, null, clock.now(), settings.searchLagMs);
}
