import { CaptureSession } from '../../components/capture/session.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { draftStore } from '../../utils/browser/draft-store.ts';
import { sessionKey } from '../../utils/browser/session-key.ts';
import { createConnection } from '../../utils/connection/connection.ts';
import { openTokenStore } from '../../utils/connection/token-store.ts';
import { createDirectoryKeeper } from '../../utils/directory/directory-keeper.ts';
import { openDirectoryStore } from '../../utils/directory/store.ts';
import { openHabitStore } from '../../utils/match/habit-store.ts';
import { createMatchFinder } from '../../utils/match/match-finder.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import type { send } from '../../utils/messages/send.ts';
import { createBatches } from '../../utils/outbox/batches.ts';
import { tracesForForms } from '../../utils/outbox/made-lately.ts';
import { createClient, type Send } from '../../utils/pipedrive/client.ts';
import { captureId } from '../builders/capture.ts';
import { createWorld, type Worker, type World } from '../outbox/simulation/world.ts';
import { sandboxFetch } from '../sandbox/index.ts';
import { strikeArea } from './struck.ts';

/** A browser with Leadclip in it: the real handlers over the real stores, and what the screens send with. */
export interface Profile {
  world: World;
  worker: Worker;
  ask: typeof send;
  /** A popup's session. */
  session: (mends?: boolean) => CaptureSession;
}

/** Few, so that a passphrase takes no time here. */
const iterations = 1;

export function createProfile(): Profile {
  const world = createWorld();
  strikeArea(world.areas.local);
  strikeArea(world.areas.session);
  const worker = world.startWorker();
  const ask = answering(handlersOver(world, worker));
  let ids = 500;
  const session = (mends = false) =>
    new CaptureSession({
      peopleIn: async () => [],
      drafts: draftStore(1, 'https://firm.example/team'),
      send: ask,
      mends,
      newId: () => captureId(++ids),
      now: world.now,
      surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
    });
  return { world, worker, ask, session };
}

function handlersOver({ sandbox, now }: World, { outbox, store }: Worker): Handlers {
  const tokens = openTokenStore();
  const clientWith = (token: Parameters<typeof createClient>[0]['token']): Send =>
    createClient({ fetch: sandboxFetch(sandbox), now, isOnline: () => true, mayCall: async () => true, token });
  const connection = createConnection(tokens, sessionKey, (token) => clientWith(async () => token), iterations);
  const sending = clientWith(connection.token);
  const habits = openHabitStore();
  const account = async () => (await tokens.read())?.account;
  return createHandlers({
    connection,
    outbox,
    batches: createBatches({ store, exclusively: (work) => work(), now, changed: () => undefined }),
    directory: createDirectoryKeeper({ store: openDirectoryStore(), send: sending, now, account }),
    matches: createMatchFinder({ send: sending, now, habits, ...tracesForForms(store, now) }),
    send: sending,
    sendDue: () => outbox.drain().catch(() => undefined),
  });
}

/** Like `send`: a rejection is no answer. */
function answering(handlers: Handlers): typeof send {
  return async (type, payload) => {
    try {
      return { ok: true, value: await handlers[type](payload) };
    } catch {
      return { ok: false };
    }
  };
}
