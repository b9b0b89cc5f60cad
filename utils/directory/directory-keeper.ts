import type { Account } from '../connection/account.ts';
import type { Directory, LabelColor, LeadLabel } from '../lead/directory.ts';
import type { Send } from '../pipedrive/client.ts';
import { mayHaveActed, type Result } from '../pipedrive/failure.ts';
import { createLabel, type Label, listLabels } from '../pipedrive/v1/labels.ts';
import { labelFrom } from './directory-from.ts';
import { fetchDirectory } from './fetch-directory.ts';
import type { DirectoryStore } from './store.ts';

/** How long a directory counts as fresh. */
export const freshForMs = 24 * 60 * 60 * 1_000;

/** The directory as the screens get it; `fetchedAt` in ms since 1970. */
export interface DirectoryView {
  directory: Directory;
  fetchedAt: number;
}

export interface Rim {
  store: DirectoryStore;
  send: Send;
  now: () => number;
  /** Whose Pipedrive it is; `undefined` when not connected. */
  account: () => Promise<Account | undefined>;
}

/** Keeps what the account offers: fetched once, fresh for a day, shown even when it is older. */
export interface DirectoryKeeper {
  /** What is there, at once; a stale one is fetched anew behind the caller's back. */
  get(): Promise<DirectoryView | undefined>;
  /** Fetches it now. Two calls at a time are one fetch. */
  refresh(): Promise<Result<DirectoryView>>;
  /** For who found none: a fetch may have ended since, and then that one's is handed out. */
  fetchIfStale(): Promise<Result<DirectoryView>>;
  /** A label by this name; made if there is none. */
  ensureLabel(name: string, color: LabelColor): Promise<Result<LeadLabel>>;
  forget(): Promise<void>;
}

export function createDirectoryKeeper(rim: Rim): DirectoryKeeper {
  const { store, now } = rim;
  // Lost with the worker, which costs a second fetch at worst.
  let fetching: Promise<Result<DirectoryView>> | undefined;
  const refresh = () => {
    fetching ??= fetchAndKeep(rim).finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  const read = async (): Promise<DirectoryView | undefined> => {
    const account = await rim.account();
    const kept = account && (await store.read(accountKey(account)));
    return kept && { directory: kept.directory, fetchedAt: kept.fetchedAt };
  };
  const isFresh = (view: DirectoryView) => !isStale(view.fetchedAt, now());
  // What was read before may be older than the end of a fetch; where none is under way, a reading that begins now isn't.
  const fetchIfStale = async (): Promise<Result<DirectoryView>> => {
    if (fetching) return fetching;
    // A disk that can't be read costs a fetch.
    const view = await read().catch(() => undefined);
    return view && isFresh(view) ? { ok: true, value: view } : refresh();
  };
  return {
    async get() {
      // Without this a fetch that can only fail would begin, and one who connects meanwhile would share it.
      if (!(await rim.account())) return undefined;
      const view = await read();
      if (!view || !isFresh(view)) void fetchIfStale();
      return view;
    },
    refresh,
    fetchIfStale,
    ensureLabel: (name, color) => ensureLabel(rim, name, color),
    forget: () => store.clear(),
  };
}

/** A time in the future comes from a clock that was set back since. */
const isStale = (fetchedAt: number, now: number) => fetchedAt > now || now - fetchedAt > freshForMs;

/** What a user may see differs from one user to the next. */
const accountKey = ({ companyDomain, userId }: Account) => `${companyDomain}/${userId}`;

const notConnected = { ok: false, failure: { kind: 'not-connected' } } as const;

async function fetchAndKeep(rim: Rim): Promise<Result<DirectoryView>> {
  const account = await rim.account();
  if (!account) return notConnected;
  const answer = await fetchDirectory(rim.send);
  if (!answer.ok) return answer;
  const view = { directory: answer.value, fetchedAt: rim.now() };
  // Disconnected or connected to another account while it was fetched: it is nobody's now.
  const still = await rim.account();
  if (!still || accountKey(still) !== accountKey(account)) return notConnected;
  // A disk that refuses costs the next fetch, no more.
  await rim.store.write({ version: 1, account: accountKey(account), ...view }).catch(() => undefined);
  return { ok: true, value: view };
}

async function ensureLabel(rim: Rim, name: string, color: LabelColor): Promise<Result<LeadLabel>> {
  const account = await rim.account();
  if (!account) return notConnected;
  const kept = await rim.store.read(accountKey(account));
  const same = kept?.directory.labels.find((label) => isSameName(label.name, name));
  if (same) return { ok: true, value: same };
  const answer = await makeLabel(rim.send, name, color);
  if (!answer.ok) return answer;
  const label = labelFrom(answer.value);
  const latest = await rim.store.read(accountKey(account));
  if (latest) {
    const labels = [...latest.directory.labels, label];
    await rim.store.write({ ...latest, directory: { ...latest.directory, labels } });
  }
  return { ok: true, value: label };
}

/** After an answer that was lost the label may be there. */
async function makeLabel(send: Send, name: string, color: LabelColor): Promise<Result<Label>> {
  const answer = await send(createLabel(name, color));
  if (answer.ok || !mayHaveActed(answer.failure)) return answer;
  const all = await send(listLabels());
  const made = all.ok ? all.value.find((label) => isSameName(label.name, name)) : undefined;
  return made ? { ok: true, value: made } : answer;
}

const isSameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
