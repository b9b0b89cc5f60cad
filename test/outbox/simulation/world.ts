import { IDBFactory } from 'fake-indexeddb';
import type { Area } from '../../../utils/outbox/copies.ts';
import { createMirror } from '../../../utils/outbox/mirror.ts';
import { createOutbox, type Outbox } from '../../../utils/outbox/outbox.ts';
import type { OutboxRecord } from '../../../utils/outbox/record.ts';
import { type OutboxStore, openOutboxStore } from '../../../utils/outbox/store.ts';
import { createClient } from '../../../utils/pipedrive/client.ts';
import type { Failure } from '../../../utils/pipedrive/failure.ts';
import { Pace } from '../../../utils/pipedrive/pace.ts';
import {
  createSandbox,
  type Random,
  type SandboxCore,
  type SandboxOptions,
  seededRandom,
  seedToken,
} from '../../sandbox/index.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { beginLife, type Death, type Life } from './life.ts';
import { createLocks, type Locks } from './lock.ts';
import { type MemoryArea, memoryArea } from './memory-area.ts';
import { slowFetch } from './slow-fetch.ts';

/** A browser with its disk, Pipedrive, and the time they live in. Workers come and go. */
export interface World {
  clock: FakeClock;
  sandbox: SandboxCore;
  /** What the browser says, and how far its clock is off. */
  browser: {
    isOnline: boolean;
    mayCall: boolean;
    token: string | Failure | undefined;
    clockOffsetMs: number;
    keepsHistory: boolean;
    /** Of the account that is connected. */
    companyDomain: string;
  };
  now: () => number;
  /** The disk, as a test looks at it. */
  store: OutboxStore;
  /** The other files of the profile, where the mirror lies. */
  areas: { local: MemoryArea; session: MemoryArea };
  /** Every record that a worker has announced. */
  announced: OutboxRecord[];
  startWorker(death?: Death): Worker;
}

export interface Worker {
  outbox: Outbox;
  store: OutboxStore;
  life: Life;
  /** Resolves when the work is done, has failed, or the worker is dead: whether it was done. */
  survives(work: Promise<unknown>): Promise<boolean>;
}

/** The real outbox, store and client over a disk in memory, the sandbox and a clock that is moved by hand. */
export function createWorld(options: SandboxOptions & { seed?: number } = {}): World {
  globalThis.indexedDB = new IDBFactory();
  const clock = createFakeClock();
  const sandbox = createSandbox({ ...options, clock });
  const browser: World['browser'] = {
    isOnline: true,
    mayCall: true,
    token: seedToken,
    clockOffsetMs: 0,
    keepsHistory: true,
    companyDomain: 'sandbox',
  };
  const world: Omit<World, 'startWorker'> = {
    clock,
    sandbox,
    browser,
    now: () => clock.now() + browser.clockOffsetMs,
    store: openOutboxStore(),
    areas: { local: memoryArea(), session: memoryArea() },
    announced: [],
  };
  const locks = { outbox: createLocks(), sender: createLocks() };
  const random = seededRandom(options.seed ?? 1);
  return Object.assign(world, { startWorker: (death?: Death) => startWorker(world, locks, random, death) });
}

function startWorker(
  world: Omit<World, 'startWorker'>,
  locks: { outbox: Locks; sender: Locks },
  random: Random,
  death: Death | undefined,
): Worker {
  const life = beginLife(death);
  const mirror = createMirror(mortalArea(world.areas.local, life), mortalArea(world.areas.session, life));
  const pace = new Pace({ now: world.clock.now, wait: (ms) => world.clock.sleep(ms) });
  const store = mortalStore(openOutboxStore({ mirror, now: world.now }), (work) =>
    life.mortal(world.clock.atWork(life.tied(work))),
  );
  const outbox = createOutbox({
    store,
    send: createClient({
      fetch: pace.patient(life.mortal(slowFetch(world.sandbox, world.clock))),
      now: world.now,
      isOnline: () => world.browser.isOnline,
      mayCall: life.mortal(async () => world.browser.mayCall),
      token: life.mortal(async () => world.browser.token),
    }),
    exclusively: (work) => locks.outbox.exclusively(life, work),
    together: (work) => locks.outbox.together(life, work),
    asOnlySender: (work) => locks.sender.exclusively(life, work),
    now: world.now,
    random,
    keepsHistory: life.mortal(async () => world.browser.keepsHistory),
    companyDomain: life.mortal(async () => world.browser.companyDomain),
    changed: (record) => void world.announced.push(record),
  });
  return {
    outbox,
    store,
    life,
    survives: (work) =>
      Promise.race([
        work.then(
          () => true,
          () => false,
        ),
        life.over.then(() => false),
      ]),
  };
}

const mortalArea = ({ get, set, remove }: Area, { mortal }: Life): Area => ({
  get: mortal(get),
  set: mortal(set),
  remove: mortal(remove),
});

function mortalStore(store: OutboxStore, mortal: Life['mortal']): OutboxStore {
  return {
    get: mortal(store.get),
    put: mortal(store.put),
    update: mortal(store.update),
    updateAll: mortal(store.updateAll),
    updateWhere: mortal(store.updateWhere),
    recount: mortal(store.recount),
    discard: mortal(store.discard),
    nextDue: mortal(store.nextDue),
    nextDueAt: mortal(store.nextDueAt),
    pause: mortal(store.pause),
    lastPause: mortal(store.lastPause),
    setPause: mortal(store.setPause),
    counts: mortal(store.counts),
    listOpen: mortal(store.listOpen),
    tally: mortal(store.tally),
    listSetAside: mortal(store.listSetAside),
    discardSetAside: mortal(store.discardSetAside),
    remembered: mortal(store.remembered),
    page: mortal(store.page),
    countBatch: mortal(store.countBatch),
    openBatches: mortal(store.openBatches),
    openOf: mortal(store.openOf),
    trace: mortal(store.trace),
    leaveAbsence: mortal(store.leaveAbsence),
    isUsedElsewhere: mortal(store.isUsedElsewhere),
    takenBack: mortal(store.takenBack),
    listHistory: mortal(store.listHistory),
    lastCaptureOf: mortal(store.lastCaptureOf),
    purgeHistory: mortal(store.purgeHistory),
    nameCompany: mortal(store.nameCompany),
    forgetOld: mortal(store.forgetOld),
  };
}
