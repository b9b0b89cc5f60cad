import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { addedEmailOf, nameOf, withoutEmail } from './simulation/people.ts';
import { type Played, play } from './simulation/play.ts';
import { schedule } from './simulation/schedule.ts';

/** `npm run schedules -- 10000` plays more of them. */
const schedules = Number(process.env.LEADCLIP_SCHEDULES ?? 200);

/** Looking for the smallest schedule that fails takes many minutes. */
const isFirstFailureEnough = process.env.LEADCLIP_FIRST_FAILURE !== undefined;

type Records = Record<string, unknown>[];

/** What went against the promise, in words; nothing where it was kept. */
async function broken(played: Played): Promise<string[]> {
  const { world, captures, confirmed, closed, forgotten, takenBack } = played;
  const { leads, notes, persons, organizations } = world.sandbox.state();
  const complaints: string[] = [];
  for (const { id, note } of captures) {
    const ours = leads.filter(({ origin_id }) => origin_id === id);
    const noted = notes.filter(({ lead_id }) => ours.some((lead) => lead.id === lead_id));
    const record = await world.store.get(id);
    const isForgotten = record === undefined && (closed.has(id) || forgotten.has(id));
    if (confirmed.has(id) && record?.state !== 'sent' && !isForgotten)
      complaints.push(`${id} is ${record?.state ?? 'lost'}`);
    if (confirmed.has(id) && ours.length === 0) complaints.push(`${id} has no lead`);
    if (ours.length > 1) complaints.push(`${id} has ${ours.length} leads`);
    if (noted.length > 1 || (confirmed.has(id) && noted.length !== (note ? 1 : 0))) {
      complaints.push(`${id} has ${noted.length} notes`);
    }
  }
  const counts = await world.store.counts();
  await world.store.recount();
  if (!isDeepStrictEqual(counts, await world.store.counts())) complaints.push(`counted ${JSON.stringify(counts)}`);
  const known = persons.filter(({ name }) => name !== nameOf(withoutEmail));
  const isLeft = ({ id }: { id?: unknown }) => !takenBack.has(id);
  const doubles = [...doubled(organizations.filter(isLeft), played), ...doubled(known.filter(isLeft), played)];
  return [
    ...complaints,
    ...doubles,
    ...tooManyNameless(persons, takenBack, played),
    ...wrongLinks(played),
    ...(await leftOver(played)),
    ...missing(played),
  ];
}

/** Of what was taken back nothing is left, but what others use and what Pipedrive wouldn't delete. */
async function leftOver({ world, captures, earlier, undone, closed, forgotten }: Played): Promise<string[]> {
  const { leads, notes, persons, organizations } = world.sandbox.state();
  const isThere = (list: Records, id: unknown) => list.some((one) => one.id === id && one.is_deleted !== true);
  const complaints: string[] = [];
  for (const [position, { id, person, organization }] of captures.entries()) {
    const record = await world.store.get(id);
    if (!undone.has(id) || (record?.state === 'sent' && record.undoRefusal)) continue;
    if (record === undefined && closed.has(id)) continue;
    // A database that has lost its newest commits may know it as it was before.
    if (record?.state !== 'undone' && forgotten.has(id)) continue;
    if (record?.state !== 'undone') {
      complaints.push(`${id}, taken back, is ${record?.state}`);
      continue;
    }
    const { steps, receipt, hasLostOthers } = record;
    // Whether others use what it has made was forgotten.
    const isOld = closed.has(id) || hasLostOthers;
    // One that was edited since may have used it when this one was taken back.
    const others = [...captures, ...earlier].filter((one) => one.id !== id);
    if (leads.some(({ origin_id }) => origin_id === id)) complaints.push(`${id} has a lead, though taken back`);
    if (steps.note === 'gone' && notes.some(({ content }) => content === `Note ${position}`))
      complaints.push(`${id} has a note, though taken back`);
    if (steps.person === 'gone' && isThere(persons, receipt.personId)) complaints.push(`${id} has a person left`);
    if (steps.organization === 'gone' && isThere(organizations, receipt.organizationId))
      complaints.push(`${id} has an organization left`);
    if (steps.person === 'kept' && !isOld && !others.some((one) => one.person?.name === person?.name))
      complaints.push(`${id} has left a person that nobody uses`);
    if (steps.organization === 'kept' && !isOld && !others.some((one) => one.organization?.name === organization?.name))
      complaints.push(`${id} has left an organization that nobody uses`);
  }
  return complaints;
}

/** Nobody but those who deleted them themselves misses a person or organization. */
function missing({ world, deleted, discarded, known }: Played): string[] {
  const { leads, persons, organizations } = world.sandbox.state();
  const gone = new Set(
    [...persons, ...organizations].filter((one) => one.is_deleted && !deleted.has(one.id)).map(({ id }) => id),
  );
  const robbed = leads
    .filter(({ origin_id }) => !discarded.has(String(origin_id)))
    .filter(({ person_id, organization_id }) => gone.has(person_id) || gone.has(organization_id));
  return [
    ...robbed.map(({ title }) => `${title} has lost its person or organization`),
    ...[...known].filter((id) => gone.has(id)).map((id) => `${id} was there before, and is gone`),
  ];
}

/** A linked person is the lead's, has what was added once, and keeps what was there; unless deleted by somebody else. */
function wrongLinks({ world, captures, confirmed, deleted, unlinked }: Played): string[] {
  const { leads, persons } = world.sandbox.state();
  return captures.flatMap(({ id, person }, position) => {
    const existingId = person?.existingId;
    if (existingId === undefined || !confirmed.has(id) || unlinked.has(id)) return [];
    const lead = leads.find(({ origin_id }) => origin_id === id);
    const emails = JSON.stringify(persons.find((one) => one.id === existingId)?.emails);
    const times = emails.split(addedEmailOf(position)).length - 1;
    // Who mends it may leave out what was to be added, before or after it was.
    const isAsWished = person?.additions ? times === 1 : times <= 1;
    return [
      ...(lead?.person_id === existingId ? [] : [`${id} is of another person`]),
      ...(isAsWished || deleted.has(existingId) ? [] : [`${times} additions of ${id}`]),
      ...(emails.includes(String(person?.emails[0]?.value)) ? [] : [`${id} has overwritten`]),
    ];
  });
}

function doubled(records: Records, { deleted }: Played): string[] {
  const names = records.filter(({ id }) => !deleted.has(id)).map(({ name }) => String(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return repeated.map((name) => `${name} is doubled`);
}

/** Each capture of a mere name may make one person, and none is taken from another's lead. */
function tooManyNameless(persons: Records, takenBack: Set<unknown>, { captures, confirmed }: Played): string[] {
  const isNameless = ({ name }: { name?: unknown }) => name === nameOf(withoutEmail);
  const made = persons.filter(isNameless);
  const wanted = captures.filter(({ person }) => person && isNameless(person));
  const deleted = made.filter(({ is_deleted, id }) => is_deleted === true && !takenBack.has(id));
  return [
    ...(made.length > wanted.length ? [`${made.length} persons for ${wanted.length} captures`] : []),
    ...(deleted.length > 0 ? [`${deleted.length} persons deleted, ${confirmed.size} confirmed`] : []),
  ];
}

describe('the outbox under random schedules of kills, faults, clock steps, edits, retries and undos', () => {
  it(`loses nothing and doubles nothing: ${schedules} schedules, seed ${seed}`, { timeout: 3_600_000 }, async () => {
    const property = fc.asyncProperty(schedule, fc.nat(), async (one, luck) => {
      expect(await broken(await play(one, luck))).toEqual([]);
    });
    await fc.assert(property, { numRuns: schedules, seed, endOnFailure: isFirstFailureEnough });
  });
});
