import { CaptureSession } from '../../components/capture/session.ts';
import type { Subject } from '../../components/capture/session-state.ts';
import type { DraftStore, KeptDraft } from '../../utils/browser/draft-store.ts';
import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import type { send } from '../../utils/messages/send.ts';
import { candidate } from '../builders/candidate.ts';
import { captureId } from '../builders/capture.ts';
import { notingHandlers } from '../builders/handlers.ts';

export const jane = candidate({ name: ['Jane Roe'], emails: ['jane@firm.example'] }, { name: ['Firm Ltd'] });
export const max = candidate({ name: ['Max Muster'] }, { name: ['Firma AG'] });

export function subject(change: Partial<Subject> = {}): Subject {
  const page = { title: 'Our team', url: 'https://firm.example/team' };
  return { page, selection: '', candidates: [jane], ...change };
}

/** Where drafts outlive a popup. */
export interface KeptDrafts extends DraftStore {
  kept: KeptDraft[];
  isFull: boolean;
}

/** The worker as the popup meets it: what it has stored, what became of it, and whether it answers. */
export interface FakeWorker {
  stored: Map<string, Capture>;
  asked: string[];
  canStore: boolean;
  /** How it dies of the next messages instead of answering them: before they had an effect or after. */
  deaths: ('before' | 'after')[];
  outcomeOf: (id: string) => CaptureView;
  /** What becomes of a capture that is taken back; `undefined` where that comes too late. */
  undone: ((id: string) => CaptureView) | undefined;
  /** What happens in the popup while the worker stores the capture. */
  meanwhile: () => Promise<void>;
}

export const sent = (id: string): CaptureView => ({ id, state: 'sent', receipt: { leadId: 'lead' }, sentAt: 1 });

export const undone = (id: string): CaptureView => ({
  id,
  state: 'undone',
  left: { kept: [], refused: [], refusal: undefined },
});

const open = { title: 'Jane Roe', progress: { known: [], asked: [], standing: [], isMendable: true } };

export const waiting = (id: string): CaptureView => ({ id, ...open, state: 'waiting', dueAt: 5, reason: undefined });

export const forbidden = (id: string): CaptureView => ({
  id,
  ...open,
  state: 'needs-user',
  reason: { kind: 'forbidden', words: 'No.' },
});

export function keptDrafts(): KeptDrafts {
  const drafts: KeptDrafts = {
    kept: [],
    isFull: false,
    load: async () => structuredClone(drafts.kept),
    async save(kept) {
      if (drafts.isFull) throw new Error('The disk is full.');
      drafts.kept = structuredClone(kept);
    },
  };
  return drafts;
}

export function fakeWorker(change: Partial<FakeWorker> = {}): FakeWorker {
  return {
    stored: new Map(),
    asked: [],
    canStore: true,
    deaths: [],
    outcomeOf: sent,
    undone,
    meanwhile: async () => {},
    ...change,
  };
}

export function sendTo(worker: FakeWorker): typeof send {
  const follow = async ({ id }: { id: string }) => (worker.stored.has(id) ? worker.outcomeOf(id) : undefined);
  const handlers: Handlers = {
    ...notingHandlers().handlers,
    async confirmCapture(capture) {
      await worker.meanwhile();
      if (worker.canStore) worker.stored.set(capture.id, capture);
      return { stored: worker.canStore };
    },
    async mendCapture(capture) {
      if (worker.canStore) worker.stored.set(capture.id, capture);
      return worker.canStore ? { stored: true } : { stored: false, isBegun: true };
    },
    async undoCapture() {
      if (worker.undone) worker.outcomeOf = worker.undone;
      return { isAccepted: worker.undone !== undefined };
    },
    followCapture: follow,
    retryCapture: follow,
  };
  return async (type, payload) => {
    worker.asked.push(type);
    const death = worker.deaths.shift();
    if (death === 'before') return { ok: false };
    const value = await handlers[type](payload);
    return death ? { ok: false } : { ok: true, value };
  };
}

export interface Stage {
  session: CaptureSession;
  worker: FakeWorker;
  drafts: KeptDrafts;
}

/** A popup opened on a subject. The same drafts make it the popup opened again. */
export async function opened(
  on: Subject = subject(),
  {
    worker = fakeWorker(),
    drafts = keptDrafts(),
    peopleIn = [],
    now = 60_000,
    isSamePage = true,
  }: Partial<Stage> & { peopleIn?: Candidate[]; now?: number; isSamePage?: boolean } = {},
): Promise<Stage> {
  let ids = drafts.kept.length * 100;
  const session = new CaptureSession({
    peopleIn: async () => peopleIn,
    drafts,
    send: sendTo(worker),
    newId: () => captureId(++ids),
    now: () => now,
    surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
  });
  await session.open({ read: async () => on, isSamePage });
  return { session, worker, drafts };
}
