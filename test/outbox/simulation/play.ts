import type { Capture } from '../../../utils/lead/capture.ts';
import { undoLeftMs } from '../../../utils/lead/receipt.ts';
import { isOpen } from '../../../utils/outbox/record.ts';
import { tombstoneLifeMs } from '../../../utils/outbox/tombstones.ts';
import { captureId } from '../../builders/capture.ts';
import { seedToken } from '../../sandbox/index.ts';
import { losePlace, rewindPlace, type Snapshot, snapshotOf } from './damage.ts';
import { make, remove } from './elsewhere.ts';
import { endWell } from './end-well.ts';
import type { Death } from './life.ts';
import { look } from './look.ts';
import { captureOf, emailOf, nameOf, organizationNameOf } from './people.ts';
import type { Event, Schedule } from './schedule.ts';
import { createWorld, type Worker, type World } from './world.ts';

/** What became of a schedule: the world at its end, and the captures whose confirmation was acknowledged. */
export interface Played {
  world: World;
  captures: Capture[];
  /** As captures were before they were edited. */
  earlier: Capture[];
  confirmed: Set<string>;
  /** Ids of the persons and organizations that somebody else has deleted. */
  deleted: Set<unknown>;
  /** Captures whose linked person was gone, so that the user has unlinked them. */
  unlinked: Set<string>;
  /** Captures that the user took back. */
  undone: Set<string>;
  discarded: Set<string>;
  /** Ids of the persons and organizations that were taken back. */
  takenBack: Set<unknown>;
  /** Confirmed or discarded for so long, by the browser's clock, that no popup shows them any more. */
  closed: Set<string>;
  /** Captures that were at their end when the database was damaged: of these alone nothing is known any more. */
  forgotten: Set<string>;
  /** Ids of the persons and organizations that were there before. */
  known: Set<unknown>;
}

interface Stage extends Played {
  worker: Worker;
  /** Captures whose popups the end of the browser has closed. */
  shut: Set<string>;
  /** The disk as it was. */
  snapshot: Snapshot;
}

export async function play({ subjects, known, events }: Schedule, seed: number): Promise<Played> {
  const world = createWorld({ seed });
  for (const person of known.persons) {
    await make(world, 'persons', { name: nameOf(person), emails: [{ value: emailOf(person) }] });
  }
  for (const organization of known.organizations) {
    await make(world, 'organizations', { name: organizationNameOf(organization) });
  }
  await world.clock.advance(10_000);
  const idOf = (name: string) => [...world.sandbox.store.persons.values()].find((one) => one.name === name)?.id;
  const stage: Stage = {
    world,
    captures: subjects.map((subject, position) => captureOf(subject, position, idOf)),
    earlier: [],
    unlinked: new Set(),
    undone: new Set(),
    known: new Set([...world.sandbox.store.persons.keys(), ...world.sandbox.store.organizations.keys()]),
    confirmed: new Set(),
    discarded: new Set(),
    forgotten: new Set(),
    shut: new Set(),
    takenBack: new Set(),
    snapshot: await snapshotOf(world),
    closed: new Set(),
    deleted: new Set(),
    worker: world.startWorker(),
  };
  for (const event of events) await happen(event, stage);
  for (const id of await endWell(world)) stage.unlinked.add(id);
  await noteTakenBack(world, stage.takenBack);
  return stage;
}

async function happen(event: Event, stage: Stage): Promise<void> {
  const { world, worker } = stage;
  const { browser, sandbox } = world;
  switch (event.do) {
    case 'confirm':
      return confirm(stage, event.capture, [worker]);
    case 'confirm-in-two-windows':
      return confirm(stage, event.capture, [worker, worker]);
    case 'confirm-all':
      for (const position of stage.captures.keys()) await confirm(stage, position, [worker]);
      return;
    case 'look':
      return openForm(stage, event.capture);
    case 'send':
      return send(stage, event.death);
    case 'send-in-two-windows':
      await Promise.all([worker.outbox.drain(), world.startWorker().outbox.drain()]);
      return;
    case 'fault':
      sandbox.addFault(event.fault);
      return;
    case 'wait':
      return world.clock.advance(event.ms);
    case 'set-clock':
      return setClock(stage, event.byMs);
    case 'lose-network':
      browser.isOnline = false;
      return;
    case 'regain-network':
      browser.isOnline = true;
      return worker.outbox.wake(['offline', 'unreachable']);
    case 'revoke-token':
      return sandbox.revokeToken(seedToken);
    case 'renew-token':
      sandbox.addToken(seedToken);
      return worker.outbox.wake(['not-connected', 'unauthorized']);
    case 'revoke-permission':
      browser.mayCall = false;
      return;
    case 'give-permission':
      browser.mayCall = true;
      return worker.outbox.wake(['no-permission']);
    case 'retry':
      return worker.outbox.retry(captureId(event.capture + 1));
    case 'discard':
      return discard(stage, event.capture);
    case 'mend':
      return mend(stage, event.capture);
    case 'edit':
      return edit(stage, event);
    case 'undo':
      return undo(stage, event);
    case 'remember-disk':
      stage.snapshot = await snapshotOf(world);
      return;
    case 'lose':
    case 'rewind':
      return damage(stage, event);
    case 'delete':
      return removeNamed(stage, event.kind, event.position);
  }
}

async function confirm({ captures, confirmed, closed, shut, undone }: Stage, position: number, workers: Worker[]) {
  const capture = captures[position % captures.length];
  if (!capture || closed.has(capture.id) || shut.has(capture.id) || undone.has(capture.id)) return;
  await Promise.all(workers.map(({ outbox }) => outbox.confirm(capture)));
  confirmed.add(capture.id);
}

/** Afterwards there is a new worker, as the browser starts one for the next event. */
async function send(stage: Stage, death: Death | undefined) {
  const worker = stage.world.startWorker(death);
  await worker.survives(worker.outbox.drain());
  worker.life.end();
  stage.worker = stage.world.startWorker();
}

async function undo(stage: Stage, { capture: position, death }: Event & { do: 'undo' }) {
  const { world, captures, confirmed, undone } = stage;
  const isJustSent = async (id: string) => {
    const record = await world.store.get(id);
    return record?.state === 'sent' && undoLeftMs(record.sentAt, world.now()) > 0;
  };
  const start = position % captures.length;
  for (const { id } of [...captures.slice(start), ...captures.slice(0, start)]) {
    if (!(await isJustSent(id))) continue;
    const worker = world.startWorker(death);
    await worker.survives(worker.outbox.undo(id).then(() => worker.outbox.drain()));
    worker.life.end();
    stage.worker = world.startWorker();
    const record = await world.store.get(id);
    // A worker that died first has not answered: the user sees that the lead is still there.
    if (record?.state === 'sent' && !record.undoRefusal) return;
    confirmed.delete(id);
    undone.add(id);
    return;
  }
}

/**
 * Not within the 40 seconds in which a request without an answer may still be worked on, or the seconds until a search
 * knows what was made: no wall clock can tell that it was set forward then.
 */
async function setClock({ world, discarded, confirmed, undone, closed, takenBack }: Stage, byMs: number) {
  if (Math.abs(byMs) > tombstoneLifeMs) {
    for (const id of [...discarded, ...confirmed, ...undone]) closed.add(id);
    await noteTakenBack(world, takenBack);
  }
  await world.clock.advance(60_000);
  world.browser.clockOffsetMs += byMs;
}

/** Before it is forgotten. */
async function noteTakenBack({ store }: World, ids: Set<unknown>) {
  for (const entity of ['person', 'organization'] as const) {
    for (const id of await store.takenBack(entity)) ids.add(id);
  }
}

async function discard({ captures, confirmed, discarded, worker }: Stage, position: number) {
  const capture = captures[position % captures.length];
  if (!capture) return;
  await worker.outbox.discard(capture.id);
  confirmed.delete(capture.id);
  discarded.add(capture.id);
}

/** With the browser all popups are closed: nobody confirms once more what the damage has taken the memory of. */
async function damage(stage: Stage, { do: how, place }: Event & { do: 'lose' | 'rewind' }) {
  const { world, snapshot, captures, shut, forgotten, takenBack } = stage;
  stage.worker.life.end();
  await noteTakenBack(world, takenBack);
  for (const { id } of captures) {
    const record = await world.store.get(id);
    if (record || stage.discarded.has(id)) shut.add(id);
    // The worker may have died between telling the one place and the other, before anybody was told.
    const isHalfTold = record?.state === 'undoing' && !world.areas.local.items.has(id);
    if (place === 'database' && (record?.state === 'sent' || record?.state === 'undone' || isHalfTold))
      forgotten.add(id);
  }
  if (how === 'lose') await losePlace(world, place);
  else await rewindPlace(world, place, snapshot);
  // A browser doesn't end and start again within the seconds until a search knows what was made: of that nothing is known any more.
  await world.clock.advance(10_000);
  stage.worker = world.startWorker();
  // The first look makes both places whole again.
  await stage.worker.outbox.counts();
  stage.snapshot = await snapshotOf(world);
}

async function openForm({ captures, world }: Stage, position: number) {
  const capture = captures[position % captures.length];
  if (capture) await look(world, capture);
}

async function mend({ captures, confirmed, world, worker }: Stage, position: number) {
  const capture = captures[position % captures.length];
  if (!capture || (await world.store.get(capture.id))?.state !== 'needs-user') return;
  await worker.outbox.confirm({ ...capture, lead: { title: `${capture.lead.title}, mended` } });
  confirmed.add(capture.id);
}

async function edit(stage: Stage, { capture: chosen, person, organization }: Event & { do: 'edit' }) {
  const { captures, earlier, confirmed, unlinked, world, worker } = stage;
  const position = chosen % captures.length;
  const capture = captures[position];
  const record = capture && (await world.store.get(capture.id));
  if (!capture || !isOpen(record)) return;
  const subject = { person, organization, hasNote: capture.note !== '', isLinked: false };
  const typed = { ...captureOf(subject, position, () => undefined), note: capture.note };
  if ((await worker.outbox.mend(typed)) !== 'stored') return;
  confirmed.add(capture.id);
  earlier.push(capture);
  // What Pipedrive has of it by then stays as it was.
  const edited = await world.store.get(capture.id);
  if (isOpen(edited)) captures[position] = edited.capture;
  if (isOpen(edited) && edited.capture.person?.existingId === undefined) unlinked.add(capture.id);
}

function removeNamed({ world, deleted }: Stage, kind: 'persons' | 'organizations', position: number) {
  const name = kind === 'persons' ? nameOf(position) : organizationNameOf(position);
  for (const record of world.sandbox.store[kind].values()) {
    if (record.name !== name || record.isDeleted) continue;
    remove(world, kind, record.id);
    deleted.add(record.id);
  }
}
