import type { Send } from '../pipedrive/client.ts';
import { searchItems } from '../pipedrive/v2/item-search.ts';
import { listNewestPersons, type Person } from '../pipedrive/v2/persons.ts';

/** Whether Pipedrive's search finds an e-mail by a word of its domain: it is documented nowhere, so it is tried. */
export type SearchHabit = 'findsWords' | 'missesWords' | 'unknown';

/** By then every search knows who was made. */
const settledMs = 10 * 60 * 1_000;

/** Tries it with somebody whom the account has: 10 tokens, and 20 when there is somebody to try it with. Asks only. */
export async function searchHabit(send: Send, now: number): Promise<SearchHabit> {
  const newest = await send(listNewestPersons(100));
  const [one] = newest.ok ? newest.value.flatMap((person) => trialsOf(person, newest.value, now)) : [];
  if (!one) return 'unknown';
  const answer = await send(searchItems({ term: one.word, isExact: false, kinds: ['person'], fields: ['email'] }));
  if (!answer.ok) return 'unknown';
  if (answer.value.persons.some(({ id }) => id === one.id)) return 'findsWords';
  return answer.value.isComplete ? 'missesWords' : 'unknown';
}

interface Trial {
  id: number;
  word: string;
}

/** Somebody with a domain that nobody else of them has, so that the answer is short. */
function trialsOf({ id, emails, add_time }: Person, all: Person[], now: number): Trial[] {
  const isSettled = add_time !== undefined && Date.parse(add_time) < now - settledMs;
  const word = isSettled ? wordOf(emails[0]?.value) : undefined;
  const isOwn = all.every((other) => other.id === id || other.emails.every(({ value }) => wordOf(value) !== word));
  return word !== undefined && isOwn ? [{ id, word }] : [];
}

/** What a look-up would search for: the beginning of the domain. */
const wordOf = (email: string | undefined) => /@([a-z]{4,})(?![a-z])[^@]*$/i.exec(email ?? '')?.[1]?.toLowerCase();
