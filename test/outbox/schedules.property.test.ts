import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Played, play } from './simulation/play.ts';
import { schedule } from './simulation/schedule.ts';

/** `LEADCLIP_SCHEDULES=10000 LEADCLIP_SEED=1 npx vitest run --project unit test/outbox/schedules` */
const schedules = Number(process.env.LEADCLIP_SCHEDULES ?? 300);
const seed = Number(process.env.LEADCLIP_SEED ?? Date.now() % 2 ** 31);

/** What went against the promise, in words; nothing where it was kept. */
async function broken({ world, captures, confirmed }: Played): Promise<string[]> {
  const { leads, notes, persons, organizations } = world.sandbox.state();
  const complaints: string[] = [];
  for (const { id, note } of captures) {
    const ours = leads.filter(({ origin_id }) => origin_id === id);
    const noted = notes.filter(({ lead_id }) => ours.some((lead) => lead.id === lead_id));
    const record = await world.store.get(id);
    if (confirmed.has(id) && record?.state !== 'sent') complaints.push(`${id} is ${record?.state ?? 'lost'}`);
    if (confirmed.has(id) && ours.length === 0) complaints.push(`${id} has no lead`);
    if (ours.length > 1) complaints.push(`${id} has ${ours.length} leads`);
    if (noted.length > 1 || (confirmed.has(id) && noted.length !== (note ? 1 : 0)))
      complaints.push(`${id} has ${noted.length} notes`);
  }
  complaints.push(...doubled(organizations.map(({ name }) => String(name))));
  complaints.push(...doubled(persons.map(identityOf)));
  return complaints;
}

/** Persons without e-mail are told apart by their phones, which no two captures share. */
const identityOf = ({ name, emails, phones }: Record<string, unknown>) => JSON.stringify([name, emails, phones]);

const doubled = (identities: string[]) =>
  [...new Set(identities.filter((identity, index) => identities.indexOf(identity) !== index))].map(
    (identity) => `${identity} is doubled`,
  );

describe('the outbox under random schedules of kills, faults, clock steps, edits and retries', () => {
  it(`loses nothing and doubles nothing: ${schedules} schedules, seed ${seed}`, { timeout: 3_600_000 }, async () => {
    const property = fc.asyncProperty(schedule, fc.nat(), async (one, luck) => {
      expect(await broken(await play(one, luck))).toEqual([]);
    });
    await fc.assert(property, { numRuns: schedules, seed });
  });
});
