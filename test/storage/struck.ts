import { wrap } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MemoryArea } from '../outbox/simulation/memory-area.ts';

const full = () => new DOMException('The disk is full.', 'QuotaExceededError');

let calls = 0;
let fatal = 0;

/** From now on the n-th call of any storage fails, that one alone. */
export function strikeAt(call: number): void {
  calls = 0;
  fatal = call;
}

/** @returns whether one has failed since */
export function stopStriking(): boolean {
  const hasStruck = fatal > 0 && calls >= fatal;
  fatal = 0;
  return hasStruck;
}

function isStruck(): boolean {
  calls += 1;
  return calls === fatal;
}

/** Whatever has these methods; each is replaced by one that may fail. */
function strike<Name extends string>(
  target: { [Key in Name]: (...args: never[]) => unknown },
  names: readonly Name[],
  fail: (self: unknown, call: () => unknown) => unknown,
): void {
  for (const name of names) {
    const original: unknown = Reflect.get(target, name);
    if (typeof original !== 'function') throw new Error(`No such method: ${name}`);
    const struck = function (this: unknown, ...args: unknown[]): unknown {
      const call = () => Reflect.apply(original, this, args);
      // That is the database's own, while it is opened.
      if (args[1] === 'versionchange') return call();
      return isStruck() ? fail(this, call) : call();
    };
    Object.defineProperty(target, name, { value: struck, configurable: true, writable: true });
  }
}

const refuse = () => {
  throw full();
};

/** As browsers do it: the request fails, and takes its transaction with it. */
function failRequest(self: unknown, call: () => unknown): unknown {
  const request = call();
  const store = self instanceof IDBIndex ? self.objectStore : self;
  if (!(store instanceof IDBObjectStore)) throw new Error('Not a request of a store.');
  // Who has been told by the request doesn't ask the transaction, too.
  wrap(store.transaction).done.catch(() => undefined);
  // Not before those that are made together with it.
  queueMicrotask(() => store.transaction.abort());
  return request;
}

const reads = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;

/** To be called once, before any database is opened. */
export function strikeBrowserStorage(): void {
  strike(IDBObjectStore.prototype, [...reads, 'put', 'add', 'delete', 'clear'], failRequest);
  strike(IDBIndex.prototype, reads, failRequest);
  strike(IDBDatabase.prototype, ['transaction'], refuse);
  strike(IDBFactory.prototype, ['open'], refuse);
  for (const area of ['local', 'session', 'sync'] as const) {
    strike(fakeBrowser.storage[area], ['get', 'set', 'remove'], () => Promise.reject(full()));
  }
}

export function strikeArea(area: MemoryArea): void {
  strike(area, ['get', 'set', 'remove'], () => Promise.reject(full()));
}
