import type { LookUp, OrganizationMatch, PersonMatch } from '../lead/match.ts';
import type { Send } from '../pipedrive/client.ts';
import type { Result } from '../pipedrive/failure.ts';
import { type FoundItems, searchItems } from '../pipedrive/v2/item-search.ts';
import type { HabitStore } from './habit-store.ts';
import type { Looked, Matches } from './looked.ts';
import { organizationMatches } from './organization-matches.ts';
import { personMatches } from './person-matches.ts';
import { isSameText } from './ranking.ts';
import { type PlannedSearch, searchFor } from './search-for.ts';
import { searchHabit } from './search-habit.ts';

/** What the outbox has made lately, by id; or is making, which nobody knows yet. */
export type MadeLately = number | 'being-made' | undefined;

export interface Rim {
  send: Send;
  now: () => number;
  habits: HabitStore;
  madeLately: (emails: string[], organizationName: string) => Promise<{ person: MadeLately; organization: MadeLately }>;
  /** What the user has undone: the search may know it for a while yet. */
  takenBack: (entity: 'person' | 'organization') => Promise<number[]>;
  /** Tells the outbox what needn't be looked for once more. */
  noteAbsent: (emails: string[], organizationName: string) => Promise<void>;
  /** And who of a name was there, by the newest id, so that it can tell its own from them. */
  noteNamed: (name: string, newest: number) => Promise<void>;
}

/** Looks whether Pipedrive has somebody already. At most one search, and none for what was searched for just now. */
export interface MatchFinder {
  find(lookUp: LookUp): Promise<Matches>;
  /** Tries once for an account how its search works, when there is somebody to try it with. */
  learn(): Promise<void>;
  /** When it is somebody else's Pipedrive. */
  forget(): Promise<void>;
}

/** How long an answer is good for a form that is opened again. Shorter than the outbox counts on what it was told. */
export const answerLifeMs = 5 * 60 * 1_000;

interface Kept {
  at: number;
  answer: Promise<Result<FoundItems>>;
}

export function createMatchFinder(rim: Rim): MatchFinder {
  // Lost with the worker, which costs a search at worst.
  const kept = new Map<string, Kept>();
  async function search(planned: PlannedSearch): Promise<Result<FoundItems>> {
    const operation = searchItems(planned);
    const key = JSON.stringify(operation.query);
    const known = kept.get(key);
    if (known && rim.now() >= known.at && rim.now() < known.at + answerLifeMs) return known.answer;
    const answer = rim.send(operation);
    kept.set(key, { at: rim.now(), answer });
    // What could not be checked is tried again the next time.
    if (!(await answer).ok) kept.delete(key);
    return answer;
  }
  return {
    async find(lookUp) {
      const known = await rim.habits.read();
      return find(lookUp, known?.habit !== 'missesWords', rim, search);
    },
    learn: () => learn(rim),
    async forget() {
      kept.clear();
      await rim.habits.clear();
    },
  };
}

/** Where nothing could be tried it is tried again after this. */
const learnAgainMs = 24 * 60 * 60 * 1_000;

async function learn({ send, now, habits }: Rim): Promise<void> {
  const known = await habits.read();
  const isRecent = known !== undefined && known.at <= now() && now() < known.at + learnAgainMs;
  if (known && (known.habit !== 'unknown' || isRecent)) return;
  await habits.write({ habit: await searchHabit(send, now()), at: now() });
}

type Search = (planned: PlannedSearch) => Promise<Result<FoundItems>>;

async function find(lookUp: LookUp, findsWords: boolean, rim: Rim, search: Search): Promise<Matches> {
  const made = await rim.madeLately(lookUp.emails, lookUp.organizationName);
  const isPersonKnown = made.person !== undefined || (lookUp.emails.length === 0 && !lookUp.name);
  const isOrganizationKnown = made.organization !== undefined || !lookUp.organizationName;
  const planned = isPersonKnown && isOrganizationKnown ? undefined : searchFor(lookUp, findsWords);
  const answer = planned && (await withoutTakenBack(await search(planned), rim));
  const searched = answer && planned ? matchesFrom(lookUp, planned, answer) : {};
  if (planned && answer?.ok) await noteAbsent(lookUp, planned, answer.value, rim);
  return withMade(lookUp, made, searched);
}

async function withoutTakenBack(answer: Result<FoundItems>, { takenBack }: Rim): Promise<Result<FoundItems>> {
  if (!answer.ok) return answer;
  const persons = await takenBack('person');
  const organizations = await takenBack('organization');
  const { value } = answer;
  return {
    ok: true,
    value: {
      ...value,
      persons: value.persons.filter(({ id }) => !persons.includes(id)),
      organizations: value.organizations.filter(({ id }) => !organizations.includes(id)),
    },
  };
}

const spared = { state: 'could-not-check', failure: undefined } as const;

/** What an answer says of the two; absent where nothing was asked for. */
function matchesFrom(lookUp: LookUp, planned: PlannedSearch, answer: Result<FoundItems>): Matches {
  const { name, emails, phones, organizationName } = lookUp;
  const isPerson = [name, ...emails, ...phones].some(Boolean);
  const unknown = answer.ok ? spared : ({ state: 'could-not-check', failure: answer.failure } as const);
  const asked = { person: isPerson, organization: organizationName !== '' };
  if (!answer.ok)
    return { ...(asked.person && { person: unknown }), ...(asked.organization && { organization: unknown }) };
  const looked = <Found>(matches: Found[], isAll: boolean): Looked<Found> =>
    matches.length > 0 || isAll ? { state: 'checked', matches } : spared;
  const { isComplete } = answer.value;
  return {
    ...(asked.person && { person: looked(personMatches(lookUp, answer.value), isComplete) }),
    ...(asked.organization && {
      organization: looked(organizationMatches(lookUp, answer.value), isComplete && planned.proves.organization),
    }),
  };
}

async function noteAbsent({ name, organizationName }: LookUp, { proves }: PlannedSearch, items: FoundItems, rim: Rim) {
  if (!items.isComplete) return;
  const known = items.persons.flatMap(({ emails }) => emails);
  const names = [...items.organizations, ...items.persons.map(({ organization }) => organization)];
  const isThere = names.some((organization) => organization && isSameText(organization.name, organizationName));
  if (proves.name) {
    const ids = items.persons.filter((person) => isSameText(person.name, name)).map(({ id }) => id);
    await rim.noteNamed(name, Math.max(0, ...ids));
  }
  await rim.noteAbsent(
    proves.emails.filter((email) => !known.some((other) => isSameText(other, email))),
    proves.organization && !isThere ? organizationName : '',
  );
}

type Made = Awaited<ReturnType<Rim['madeLately']>>;

/** What the outbox has made itself is known at once, though no search knows it yet. */
function withMade({ name, emails, phones, organizationName }: LookUp, made: Made, searched: Matches): Matches {
  const base = { reason: 'madeHere', certainty: 'certain', openDeals: 0 } as const;
  const person = (id: number): PersonMatch => ({ ...base, openLeads: [], id, name, emails, phones });
  const organization = (id: number): OrganizationMatch => ({ ...base, openLeads: [], id, name: organizationName });
  const add = <Found extends { id: number }>(
    one: MadeLately,
    make: (id: number) => Found,
    other: Looked<Found> | undefined,
  ): Looked<Found> | undefined => {
    if (one === undefined) return other;
    if (one === 'being-made') return spared;
    const others = other?.state === 'checked' ? other.matches.filter(({ id }) => id !== one) : [];
    const found = other?.state === 'checked' ? other.matches.find(({ id }) => id === one) : undefined;
    return { state: 'checked', matches: [found ?? make(one), ...others] };
  };
  const both = {
    person: add(made.person, person, searched.person),
    organization: add(made.organization, organization, searched.organization),
  };
  return { ...(both.person && { person: both.person }), ...(both.organization && { organization: both.organization }) };
}
