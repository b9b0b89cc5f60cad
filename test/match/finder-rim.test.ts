import { describe, expect, it, vi } from 'vitest';
import type { KeptHabit } from '../../utils/match/habit-store.ts';
import { createMatchFinder, type MadeLately } from '../../utils/match/match-finder.ts';
import type { Send } from '../../utils/pipedrive/client.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import type { FoundItems } from '../../utils/pipedrive/v2/item-search.ts';
import { foundItems, foundOrganization, foundPerson, lookUp } from './found.ts';

interface Given {
  items?: FoundItems;
  failure?: Failure;
  made?: { person?: MadeLately; organization?: MadeLately };
  takenBack?: { person?: number[]; organization?: number[] };
  habit?: KeptHabit;
}

const day = 24 * 3_600_000;

/** A finder whose every neighbour is told by the test. */
function finderAmong({ items = foundItems(), failure, made, takenBack, habit }: Given = {}) {
  const clock = { now: 1_800_000_000_000 };
  const asked: unknown[] = [];
  let kept = habit;
  const noteAbsent = vi.fn(async (_emails: string[], _organizationName: string) => {});
  const noteNamed = vi.fn(async (_name: string, _newest: number) => {});
  const finder = createMatchFinder({
    // What a search says is read elsewhere: here it is given.
    send: (async (operation: { path: string; query?: object }) => {
      asked.push(operation.path.endsWith('persons') ? 'persons' : operation.query);
      if (failure) return { ok: false, failure };
      return { ok: true, value: operation.path.endsWith('persons') ? [] : items };
    }) as Send,
    now: () => clock.now,
    habits: {
      read: async () => kept,
      write: async (written) => {
        kept = written;
      },
      clear: async () => {
        kept = undefined;
      },
    },
    madeLately: async () => ({ person: made?.person, organization: made?.organization }),
    takenBack: async (entity) => takenBack?.[entity] ?? [],
    noteAbsent,
    noteNamed,
  });
  return { finder, asked, clock, noteAbsent, noteNamed, keptHabit: () => kept };
}

const jane = foundPerson({ id: 11, name: 'Jane Roe', emails: ['jane@firm.example'] });
const firm = foundOrganization({ id: 21, name: 'Firm Ltd' });

describe('what the outbox has made itself', () => {
  it('comes first and is certain, before what the search has found besides', async () => {
    const items = foundItems({ persons: [jane], organizations: [firm] });
    const { finder } = finderAmong({ items, made: { person: 99 } });
    expect(await finder.find(lookUp())).toMatchObject({
      person: {
        matches: [
          { id: 99, reason: 'madeHere', certainty: 'certain', openLeads: [], openDeals: 0, name: 'Jane Roe' },
          { id: 11, reason: 'sameEmail' },
        ],
      },
      organization: { matches: [{ id: 21, reason: 'sameWholeName' }] },
    });
  });

  it('is shown with what the search knows of it, once', async () => {
    const { finder } = finderAmong({ items: foundItems({ persons: [jane] }), made: { person: 11 } });
    expect(await finder.find(lookUp())).toMatchObject({ person: { matches: [{ id: 11, reason: 'sameEmail' }] } });
  });

  it('needs no search when it is all that is looked for', async () => {
    const { finder, asked } = finderAmong({ made: { person: 11, organization: 21 } });
    expect(await finder.find(lookUp())).toEqual({
      person: { state: 'checked', matches: [expect.objectContaining({ id: 11, phones: lookUp().phones })] },
      organization: { state: 'checked', matches: [expect.objectContaining({ id: 21, name: 'Firm Ltd' })] },
    });
    expect(asked).toEqual([]);
  });

  it('needs no search for a phone alone, but for a name', async () => {
    const byPhone = finderAmong({ made: { organization: 21 } });
    await byPhone.finder.find(lookUp({ name: '', emails: [] }));
    expect(byPhone.asked).toEqual([]);
    const byName = finderAmong({ made: { organization: 21 } });
    await byName.finder.find(lookUp({ emails: [] }));
    expect(byName.asked).toHaveLength(1);
  });

  it('is unknown while it is being made', async () => {
    const { finder } = finderAmong({ made: { person: 'being-made', organization: 'being-made' } });
    const unchecked = { state: 'could-not-check', failure: undefined };
    expect(await finder.find(lookUp())).toEqual({ person: unchecked, organization: unchecked });
  });
});

describe('what isn’t asked for', () => {
  it('is not answered: of a company without a person, of a person without a company', async () => {
    const nobody = { name: '', emails: [], phones: [] };
    expect(Object.keys(await finderAmong().finder.find(lookUp(nobody)))).toEqual(['organization']);
    expect(Object.keys(await finderAmong().finder.find(lookUp({ organizationName: '' })))).toEqual(['person']);
    const byMailAlone = lookUp({ name: '', phones: [], organizationName: '' });
    expect(Object.keys(await finderAmong().finder.find(byMailAlone))).toEqual(['person']);
  });

  it('is not answered where the search fails, either', async () => {
    const { finder, noteAbsent } = finderAmong({ failure: { kind: 'offline' } });
    const unchecked = { state: 'could-not-check', failure: { kind: 'offline' } };
    expect(await finder.find(lookUp({ organizationName: '' }))).toEqual({ person: unchecked });
    expect(await finder.find(lookUp({ name: '', emails: [], phones: [] }))).toEqual({ organization: unchecked });
    expect(noteAbsent).not.toHaveBeenCalled();
  });
});

describe('what the user has taken back', () => {
  it('is offered neither as a person nor as a company', async () => {
    const items = foundItems({ persons: [jane], organizations: [firm, { ...firm, id: 22 }] });
    const { finder } = finderAmong({ items, takenBack: { person: [11], organization: [21] } });
    expect(await finder.find(lookUp())).toMatchObject({
      person: { state: 'checked', matches: [] },
      organization: { matches: [{ id: 22 }] },
    });
  });
});

describe('the outbox is told', () => {
  it('which e-mails nobody has, and that the company is not there', async () => {
    const { finder, noteAbsent, noteNamed } = finderAmong();
    await finder.find(lookUp({ emails: ['jane@firm.example', 'JANE@mail.firm.example'] }));
    expect(noteAbsent.mock.calls).toEqual([[['jane@firm.example', 'JANE@mail.firm.example'], 'Firm Ltd']]);
    expect(noteNamed).not.toHaveBeenCalled();
  });

  it('nothing of what is there: an e-mail, the company, or the company of somebody found', async () => {
    const emails = ['Jane@firm.example'];
    const there = finderAmong({ items: foundItems({ persons: [{ ...jane, emails }], organizations: [firm] }) });
    await there.finder.find(lookUp());
    expect(there.noteAbsent.mock.calls).toEqual([[[], '']]);
    const related = finderAmong({
      items: foundItems({ persons: [{ ...jane, emails: [], organization: { id: 21, name: 'FIRM LTD' } }] }),
    });
    await related.finder.find(lookUp());
    expect(related.noteAbsent.mock.calls).toEqual([[['jane@firm.example'], '']]);
  });

  it('that the company is not there, though somebody without a company is', async () => {
    const { finder, noteAbsent } = finderAmong({ items: foundItems({ persons: [foundPerson()] }) });
    await finder.find(lookUp());
    expect(noteAbsent.mock.calls).toEqual([[['jane@firm.example'], 'Firm Ltd']]);
  });

  it('nothing where the answer was only a piece', async () => {
    const { finder, noteAbsent } = finderAmong({ items: foundItems({ isComplete: false }) });
    await finder.find(lookUp());
    expect(noteAbsent).not.toHaveBeenCalled();
  });

  it('who of a name is there, by the newest; and that nobody is', async () => {
    const alone = lookUp({ emails: [], phones: [], profileUrl: '', organizationName: '', domain: '' });
    const persons = [7, 12, 9].map((id) => foundPerson({ id, name: 'jane roe' }));
    const named = finderAmong({ items: foundItems({ persons: [...persons, foundPerson({ id: 40 })] }) });
    await named.finder.find(alone);
    expect(named.noteNamed.mock.calls).toEqual([['Jane Roe', 12]]);
    const unknown = finderAmong();
    await unknown.finder.find(alone);
    expect(unknown.noteNamed.mock.calls).toEqual([['Jane Roe', 0]]);
  });
});

describe('an answer that is kept', () => {
  it('is good for five minutes', async () => {
    const { finder, asked, clock } = finderAmong();
    await finder.find(lookUp());
    clock.now += 5 * 60_000 - 1;
    await finder.find(lookUp());
    expect(asked).toHaveLength(1);
    clock.now += 1;
    await finder.find(lookUp());
    expect(asked).toHaveLength(2);
  });

  it('is asked for again when the clock was set back', async () => {
    const { finder, asked, clock } = finderAmong();
    await finder.find(lookUp());
    clock.now -= 1;
    await finder.find(lookUp());
    expect(asked).toHaveLength(2);
  });
});

describe('how the account’s search works', () => {
  it('decides what is searched for', async () => {
    const at = 0;
    const by = async (habit?: KeptHabit) => {
      const { finder, asked } = finderAmong(habit && { habit });
      await finder.find(lookUp());
      return asked;
    };
    expect(await by()).toMatchObject([{ term: 'firm' }]);
    expect(await by({ habit: 'unknown', at })).toMatchObject([{ term: 'firm' }]);
    expect(await by({ habit: 'missesWords', at })).toMatchObject([{ term: 'jane@firm.example' }]);
  });

  it('is tried again after a day, where nothing could be tried; or when the clock was set back', async () => {
    const { finder, asked, clock, keptHabit } = finderAmong();
    await finder.learn();
    expect(keptHabit()).toEqual({ habit: 'unknown', at: clock.now });
    clock.now += day - 1;
    await finder.learn();
    expect(asked).toHaveLength(1);
    clock.now += 1;
    await finder.learn();
    expect(asked).toHaveLength(2);
    clock.now -= 2 * day;
    await finder.learn();
    expect(asked).toHaveLength(3);
  });

  it.each(['findsWords', 'missesWords'] as const)('is not tried again once it is known: %s', async (habit) => {
    const { finder, asked, clock } = finderAmong({ habit: { habit, at: 0 } });
    clock.now += 10 * day;
    await finder.learn();
    expect(asked).toEqual([]);
  });

  it('is forgotten with the account', async () => {
    const { finder, keptHabit } = finderAmong({ habit: { habit: 'findsWords', at: 0 } });
    await finder.forget();
    expect(keptHabit()).toBeUndefined();
  });
});
