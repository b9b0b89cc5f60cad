import type { Account } from '../../utils/connection/account.ts';
import { createDirectoryKeeper } from '../../utils/directory/directory-keeper.ts';
import { type DirectoryStore, type KeptDirectory, openDirectoryStore } from '../../utils/directory/store.ts';
import { createClient } from '../../utils/pipedrive/client.ts';
import { createSandbox, sandboxFetch, seedToken, steppedClock } from '../sandbox/index.ts';

export const account: Account = {
  userId: 501,
  userName: 'Sandbox User',
  companyName: 'Sandbox Company',
  companyDomain: 'sandbox',
  currency: 'EUR',
};

let databases = 0;

/** A keeper that talks to a sandbox of its own; what is said to `world` takes effect at once. */
export function keeperOnSandbox() {
  const clock = steppedClock();
  const sandbox = createSandbox({ clock, settings: { burstPerTwoSeconds: null } });
  const world: { isOnline: boolean; account: Account | undefined } = { isOnline: true, account };
  databases += 1;
  const database = `directory-${databases}`;
  const client = createClient({
    fetch: sandboxFetch(sandbox),
    now: clock.now,
    isOnline: () => world.isOnline,
    mayCall: async () => true,
    token: async () => seedToken,
  });
  const keeperOn = (store: DirectoryStore) =>
    createDirectoryKeeper({ store, send: client, now: clock.now, account: async () => world.account });
  /** A worker that died begins again with what is on the disk. */
  const start = () => keeperOn(openDirectoryStore(database));
  return { clock, sandbox, world, keeperOn, start, keeper: start() };
}

/** A store in memory. After `hold` the next reading sees what is kept then, and is handed out only once it is let go. */
export function heldStore() {
  const kept = new Map<string, KeptDirectory>();
  let held: Promise<void> | undefined;
  const store: DirectoryStore = {
    async read(key) {
      const found = kept.get(key);
      const until = held;
      held = undefined;
      await until;
      return found;
    },
    async write(directory) {
      kept.set(directory.account, directory);
    },
    async clear() {
      kept.clear();
    },
  };
  const hold = (): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held = promise;
    return resolve;
  };
  return { store, hold };
}
