import { describe, expect, it } from 'vitest';
import { lookUpOf } from '../../components/match/look-up-of.ts';
import { MatchWatch, pauseMs, type Watched } from '../../components/match/match-watch.ts';
import type { LookUp, PersonMatch } from '../../utils/lead/match.ts';
import type { Matches } from '../../utils/match/looked.ts';
import { opened, subject } from './stage.ts';

const notThere: Matches = { person: { state: 'checked', matches: [] } };

/** A form on Jane, the worker's answers, and the waits that a test ends itself. */
async function watching(on = subject()) {
  const { session, worker } = await opened(on);
  const waits: { ms: number; end: () => void }[] = [];
  const asked: LookUp[] = [];
  const answers: (() => void)[] = [];
  let answer: Matches | undefined = notThere;
  const watched: Watched = session;
  const watch = new MatchWatch(watched, {
    send: async (_type, payload) => {
      asked.push(JSON.parse(JSON.stringify(payload)));
      await new Promise<void>((resolve) => answers.push(resolve));
      return JSON.parse(JSON.stringify(answer ? { ok: true, value: answer } : { ok: false }));
    },
    lookUpOf: (draft) => lookUpOf(draft, false),
    wait: (ms) => new Promise((end) => waits.push({ ms, end: () => end() })),
  });
  return {
    session,
    worker,
    watch,
    asked,
    endWaits() {
      const ended = waits.splice(0);
      for (const { end } of ended) end();
      return ended.map(({ ms }) => ms);
    },
    answerFirst: () => answers.shift()?.(),
    answerAll() {
      for (const answerOne of answers.splice(0)) answerOne();
    },
    find: (matches: Matches) => {
      answer = matches;
    },
    die: () => {
      answer = undefined;
    },
  };
}

const own: PersonMatch = {
  id: 7,
  name: 'Jane Roe',
  emails: ['jane@firm.example'],
  phones: [],
  reason: 'madeHere',
  certainty: 'certain',
  openLeads: [],
  openDeals: 0,
};
const madeHere: Matches = { person: { state: 'checked', matches: [own] } };

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

describe('the form’s look into Pipedrive', () => {
  it('is for what the page has, at once', async () => {
    const { asked } = await watching();
    await expect
      .poll(() => asked)
      .toMatchObject([
        { name: 'Jane Roe', emails: ['jane@firm.example'], organizationName: 'Firm Ltd', domain: 'firm.example' },
      ]);
  });

  it('waits until the user has stopped typing, and asks once', async () => {
    const { session, asked, endWaits } = await watching();
    await expect.poll(() => asked.length).toBe(1);
    session.edit({ name: 'Jan' });
    session.edit({ name: 'Janet Roe' });
    await turns();
    expect(asked).toHaveLength(1);
    expect(endWaits()).toEqual([pauseMs, pauseMs]);
    await expect.poll(() => asked).toMatchObject([{ name: 'Jane Roe' }, { name: 'Janet Roe' }]);
  });

  it('is not made again for a change that has nothing to do with it', async () => {
    const { session, watch, asked, endWaits, answerAll } = await watching();
    void watch.settled();
    await expect.poll(() => asked.length).toBe(1);
    answerAll();
    session.edit({ note: 'Met at the fair' });
    endWaits();
    await turns();
    expect(asked).toHaveLength(1);
  });

  it('says that it is looking until the answer is there', async () => {
    const { watch, asked, answerAll } = await watching();
    const settled = watch.settled();
    await expect.poll(() => asked.length).toBe(1);
    expect(watch.state.isLooking).toBe(true);
    answerAll();
    expect(await settled).toEqual(notThere);
    expect(watch.state).toEqual({ isLooking: false, matches: notThere });
  });

  it('does not hold up a lead for long', async () => {
    const { watch, asked, endWaits } = await watching();
    const settled = watch.settled();
    await expect.poll(() => asked.length).toBe(1);
    endWaits();
    expect(await settled).toEqual({});
  });

  it('that a worker died of is not taken for not found, and made again', async () => {
    const { session, watch, asked, endWaits, answerAll, die } = await watching();
    die();
    const settled = watch.settled();
    await expect.poll(() => asked.length).toBe(1);
    answerAll();
    expect(await settled).toMatchObject({ person: { state: 'could-not-check' } });
    session.edit({ note: 'Met at the fair' });
    await turns();
    endWaits();
    await expect.poll(() => asked.length).toBe(2);
  });

  it('is not made for a name that is being typed', async () => {
    const { session, asked, endWaits } = await watching(subject({ candidates: [] }));
    session.edit({ name: 'Ja' });
    await turns();
    endWaits();
    await turns();
    expect(asked).toEqual([]);
  });

  it('forgets whom the lead has made once it is sent: taken back, it is looked anew', async () => {
    const { session, watch, asked, answerAll, find } = await watching();
    find(madeHere);
    const settled = watch.settled();
    await expect.poll(() => asked.length).toBe(1);
    answerAll();
    expect(await settled).toEqual(madeHere);
    await session.submit();
    expect(watch.state.matches).toEqual({});
    find(notThere);
    await session.undo();
    const again = watch.settled();
    await expect.poll(() => asked.length).toBe(2);
    answerAll();
    expect(await again).toEqual(notThere);
  });

  it('takes no answer from before it was sent for one from after it was taken back', async () => {
    const { session, watch, asked, answerAll, answerFirst, find } = await watching();
    find(madeHere);
    await expect.poll(() => asked.length).toBe(1);
    await session.submit();
    expect(watch.state.isLooking).toBe(false);
    await session.undo();
    const again = watch.settled();
    await expect.poll(() => asked.length).toBe(2);
    answerFirst();
    find(notThere);
    await turns();
    expect(watch.state.isLooking).toBe(true);
    answerAll();
    expect(await again).toEqual(notThere);
  });

  it('goes on while the form is sent, which still shows what was found', async () => {
    const { session, watch, asked, answerAll, worker } = await watching();
    await expect.poll(() => asked.length).toBe(1);
    answerAll();
    await expect.poll(() => watch.state.matches).toEqual(notThere);
    worker.meanwhile = async () => expect(watch.state.matches).toEqual(notThere);
    await session.submit();
    expect(session.state.step.name).toBe('ended');
  });
});
