import type { Database } from './database.ts';
import { readable } from './readable.ts';
import type { OutboxRecord } from './record.ts';

type State = OutboxRecord['state'];

/** A piece of the captures in a state: so many, after skipping so many. */
export interface Piece {
  state: State;
  skip: number;
  count: number;
}

/** What a piece began with. */
interface Bookmark extends Pick<Piece, 'state' | 'skip'> {
  key: [state: string, confirmedAt: number];
}

/** How far it is worth walking from a bookmark. */
const nearby = 500;

/**
 * Reads pieces of a state's captures in the order of their confirmation, the newest sent ones first. Walking from the
 * beginning takes the longer the farther it is: a third of a second for ten thousand in Chromium. So the last place is
 * remembered; that captures before it have come or gone meanwhile only shifts what is shown, as in any list that lives.
 */
export function createPages(database: () => Promise<Database>) {
  let bookmark: Bookmark | undefined;
  return async ({ state, skip, count }: Piece): Promise<OutboxRecord[]> => {
    const index = (await database()).transaction('captures').store.index('order');
    const isBackwards = state === 'sent' || state === 'undone';
    const from = bookmark && isNear(bookmark, state, skip) ? bookmark : undefined;
    const [first, last] = [[state], [state, []]];
    const range = isBackwards
      ? IDBKeyRange.bound(first, from?.key ?? last)
      : IDBKeyRange.bound(from?.key ?? first, last);
    let cursor = await index.openCursor(range, isBackwards ? 'prev' : 'next');
    const steps = skip - (from?.skip ?? 0);
    if (cursor && steps > 0) cursor = await cursor.advance(steps);
    if (cursor) bookmark = { state, skip, key: cursor.key };
    const records: OutboxRecord[] = [];
    for (let seen = 0; cursor && seen < count; seen += 1) {
      const record = readable(cursor.value);
      if (record) records.push(record);
      cursor = await cursor.continue();
    }
    return records;
  };
}

const isNear = (bookmark: Bookmark, state: State, skip: number) =>
  bookmark.state === state && bookmark.skip > 0 && skip >= bookmark.skip && skip - bookmark.skip <= nearby;
