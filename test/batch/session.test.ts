import { describe, expect, it } from 'vitest';
import { BatchSession } from '../../components/batch/session.ts';
import { lookUpOf } from '../../components/match/look-up-of.ts';
import type { BatchStore, KeptBatch } from '../../utils/browser/batch-store.ts';
import { noChoices } from '../../utils/lead/standing-choices.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import type { send } from '../../utils/messages/send.ts';
import { captureId } from '../builders/capture.ts';
import { notingHandlers } from '../builders/handlers.ts';

const batchId = captureId(900);

interface FakeWorker {
  stored: Set<string>;
  /** How many captures each message carried. */
  chunks: number[];
  canStore: (chunk: number) => boolean;
  deaths: ('before' | 'after')[];
}

const fakeWorker = (change: Partial<FakeWorker> = {}): FakeWorker => ({
  stored: new Set(),
  chunks: [],
  canStore: () => true,
  deaths: [],
  ...change,
});

function sendTo(worker: FakeWorker): typeof send {
  const handlers: Handlers = {
    ...notingHandlers().handlers,
    async confirmBatch({ captures }) {
      worker.chunks.push(captures.length);
      if (!worker.canStore(worker.chunks.length)) return { stored: false };
      for (const { id } of captures) worker.stored.add(id);
      return { stored: true };
    },
    followBatch: async () => ({ waiting: worker.stored.size, held: 0, needsUser: 0, sent: 0 }),
  };
  return async (type, payload) => {
    const death = type === 'confirmBatch' ? worker.deaths.shift() : undefined;
    if (death === 'before') return { ok: false };
    const value = await handlers[type](payload);
    return death ? { ok: false } : { ok: true, value };
  };
}

function keptIn(): BatchStore & { kept: KeptBatch | undefined } {
  const store: BatchStore & { kept: KeptBatch | undefined } = {
    kept: undefined,
    load: async () => structuredClone(store.kept),
    async save(batch) {
      store.kept = structuredClone(batch);
    },
    async clear() {
      store.kept = undefined;
    },
  };
  return store;
}

async function opened(worker = fakeWorker(), store = keptIn()) {
  let ids = 0;
  const session = new BatchSession({
    batchId,
    store,
    send: sendTo(worker),
    newId: () => captureId(++ids),
    surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
    choices: () => noChoices,
    lookUpOf: (draft) => lookUpOf(draft, false),
  });
  await session.open();
  return { session, worker, store };
}

const list = (count: number) =>
  ['Name,E-mail', ...Array.from({ length: count }, (_, index) => `Person ${index},p${index}@firm.example`)].join('\n');

async function withPeople(text: string, stage = opened()) {
  const { session, ...rest } = await stage;
  session.take(text);
  await session.confirmColumns();
  return { session, ...rest };
}

describe('A batch', () => {
  it('is handed over in parts of a hundred, and followed', async () => {
    const { session, worker, store } = await withPeople(list(250));
    await session.submit();
    expect(worker.chunks).toEqual([100, 100, 50]);
    expect(worker.stored.size).toBe(250);
    expect(session.state.step).toEqual({ name: 'progress' });
    expect(store.kept).toBeUndefined();
  });

  it('sent twice at once is one batch', async () => {
    const { session, worker } = await withPeople(list(3));
    await Promise.all([session.submit(), session.submit()]);
    expect(worker.chunks).toEqual([3]);
  });

  it('with something wrong hands over nothing', async () => {
    const { session, worker } = await withPeople(`${list(3)}\nJane,jane at firm`);
    await session.submit();
    expect(worker.chunks).toEqual([]);
    expect(session.state.step).toMatchObject({ name: 'people', refusals: 1 });
    session.wantRow(3, false);
    await session.submit();
    expect(worker.stored.size).toBe(3);
  });

  it.each(['before', 'after'] as const)('is stored once when the worker dies %s storing a part', async (death) => {
    const { session, worker } = await withPeople(list(150), opened(fakeWorker({ deaths: [death] })));
    await session.submit();
    expect(worker.stored.size).toBe(150);
    expect(session.state.step).toEqual({ name: 'progress' });
  });

  it('that can’t be stored whole says so, and goes on where it was', async () => {
    const { session, worker } = await withPeople(list(250), opened(fakeWorker({ canStore: (chunk) => chunk !== 2 })));
    await session.submit();
    expect(session.state.step).toMatchObject({ name: 'people', isUnstored: true });
    await session.submit();
    expect(worker.stored.size).toBe(250);
  });

  it('that was being made is there after the page was reloaded, as it was typed', async () => {
    const { session, store } = await withPeople(list(2));
    session.editRow(1, { jobTitle: 'Buyer' });
    session.share({ note: 'Met at the fair' });
    await expect.poll(() => store.kept?.shared.note).toBe('Met at the fair');
    const again = (await opened(fakeWorker(), store)).session;
    expect(again.state.step.name).toBe('people');
    expect(again.state.rows[1]?.draft.jobTitle).toBe('Buyer');
    expect(again.state.shared.note).toBe('Met at the fair');
  });

  it('whose page was closed while it was handed over is handed over whole', async () => {
    const { session, worker, store } = await withPeople(list(250));
    const saved = new Promise<KeptBatch>((resolve) => {
      const { save } = store;
      store.save = async (batch) => {
        if (batch.isConfirmed) resolve(structuredClone(batch));
        return save(batch);
      };
    });
    void session.submit();
    const left = await saved;
    const store2 = keptIn();
    store2.kept = left;
    await opened(worker, store2);
    expect(worker.stored.size).toBe(250);
  });

  it('that is under way is followed', async () => {
    const { session } = await opened(fakeWorker({ stored: new Set([captureId(1)]) }));
    expect(session.state.step).toEqual({ name: 'progress' });
  });

  it('begins with a file where nothing is known of it, and says what is wrong with one', async () => {
    const { session } = await opened();
    expect(session.state.step).toEqual({ name: 'start' });
    session.take('');
    expect(session.state.step).toEqual({ name: 'start', problem: { kind: 'empty' } });
  });
});
