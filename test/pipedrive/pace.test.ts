import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../utils/pipedrive/pace.ts';
import { createFakeClock, type FakeClock, turns } from '../outbox/simulation/fake-clock.ts';
import { createSandbox, sandboxFetch, seedToken } from '../sandbox/index.ts';

const origin = 'https://api.pipedrive.com';
const list = `${origin}/v1/leads`;
const search = `${origin}/api/v2/persons/search`;
const good = () => new Response('{}');

/** A pace over a `fetch` that notes when each request goes out and is answered after `latencyMs`. */
function paced(answer: (address: string) => Response = good, latencyMs = 0) {
  const clock = createFakeClock();
  const begin = clock.now();
  const sent: { address: string; at: number }[] = [];
  const pace = new Pace({ now: clock.now, wait: clock.wait });
  const fetch: typeof globalThis.fetch = async (input) => {
    sent.push({ address: String(input), at: clock.now() - begin });
    if (latencyMs > 0) await clock.wait(latencyMs);
    return answer(String(input));
  };
  return { clock, sent, urgent: pace.urgent(fetch), patient: pace.patient(fetch) };
}

const many = (count: number, work: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, () => work().catch(() => undefined)));

async function through(clock: FakeClock, work: Promise<unknown>) {
  await turns(2);
  await clock.advance(120_000);
  await work;
}

describe('the pace', () => {
  it('begins with the smallest plan: twenty requests in two seconds', async () => {
    const { clock, sent, patient } = paced();
    await through(
      clock,
      many(25, () => patient(list)),
    );
    expect(sent.filter(({ at }) => at < 2_020)).toHaveLength(20);
    expect(sent).toHaveLength(25);
  });

  it('keeps searches within their own limit, and lets other requests by', async () => {
    const { clock, sent, patient } = paced();
    await through(clock, Promise.all([many(12, () => patient(search)), many(5, () => patient(list))]));
    const early = sent.filter(({ at }) => at < 2_020);
    expect(early.filter(({ address }) => address === search)).toHaveLength(10);
    expect(early.filter(({ address }) => address === list)).toHaveLength(5);
  });

  it('lets what is urgent go before what has waited longer', async () => {
    const { clock, sent, patient, urgent } = paced();
    const waiting = many(40, () => patient(list));
    await turns(2);
    await through(clock, Promise.all([waiting, urgent(search)]));
    expect(sent.findIndex(({ address }) => address === search)).toBe(20);
  });

  it('goes as fast as a larger plan allows once it has been told', async () => {
    const { clock, sent, patient } = paced(() => new Response('{}', { headers: { 'x-ratelimit-limit': '100' } }));
    await patient(list);
    await through(
      clock,
      many(120, () => patient(list)),
    );
    expect(sent.filter(({ at }) => at < 2_020)).toHaveLength(100);
  });

  it('leaves room for what other programs send with the same token', async () => {
    let remaining = 5;
    const { clock, sent, patient } = paced(() => {
      remaining = Math.max(remaining - 1, 0);
      return new Response('{}', { headers: { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': String(remaining) } });
    });
    await patient(list);
    await through(
      clock,
      many(30, () => patient(list)),
    );
    // Of five places one is kept for what they send meanwhile.
    expect(sent.filter(({ at }) => at < 2_020)).toHaveLength(4);
  });

  it('gives the place of a slow answer to the next request two seconds after a later one was answered', async () => {
    const clock = createFakeClock();
    let isFirst = true;
    const begin = clock.now();
    const sent: number[] = [];
    const slow = new Pace({ now: clock.now, wait: clock.wait }).patient(async () => {
      const isSlow = isFirst;
      isFirst = false;
      sent.push(clock.now() - begin);
      await clock.wait(isSlow ? 10_000 : 100);
      return good();
    });
    await through(
      clock,
      many(40, () => slow(list)),
    );
    expect(sent.filter((at) => at > 0 && at < 2_200)).toHaveLength(20);
  });

  it('waits through a short pause that Pipedrive asks for', async () => {
    const answers = [new Response('', { status: 429, headers: { 'retry-after': '2' } })];
    const { clock, sent, patient } = paced(() => answers.pop() ?? good());
    expect((await patient(list)).status).toBe(429);
    await through(clock, patient(list));
    expect(sent.map(({ at }) => at)).toEqual([0, 2_000]);
  });

  it.each([
    ['a long pause', { status: 429, headers: { 'retry-after': '3600' } }],
    ['the web page that shuts it out', { status: 403, headers: { 'content-type': 'text/html' } }],
  ])('answers %s again for a minute at the most, without asking', async (_, init) => {
    const { clock, sent, urgent } = paced(() => new Response('', init));
    await urgent(list);
    const again = await urgent(list);
    expect(again.status).toBe(init.status);
    expect(Object.fromEntries(again.headers)).toMatchObject(init.headers);
    expect(sent).toHaveLength(1);
    await clock.advance(60_000);
    await urgent(list);
    expect(sent).toHaveLength(2);
  });

  it('forgets who has given up', async () => {
    const { clock, sent, patient } = paced();
    const waiting = many(20, () => patient(list));
    const late = patient(list, { signal: AbortSignal.abort(new Error('Too late.')) });
    await expect(late).rejects.toThrow('Too late.');
    await through(clock, waiting);
    expect(sent).toHaveLength(20);
  });

  it('never lets Pipedrive count too many, however slow the network is', { timeout: 60_000 }, async () => {
    const latencies = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 20 });
    const property = fc.asyncProperty(latencies, latencies, fc.boolean(), async (there, back, isSearch) => {
      const clock = createFakeClock();
      const sandbox = createSandbox({ clock });
      const answer = sandboxFetch(sandbox);
      const pace = new Pace({ now: clock.now, wait: clock.wait });
      let count = 0;
      let before = Promise.resolve();
      const statuses: number[] = [];
      const patient = pace.patient(async (input, init) => {
        const turn = count++;
        // They arrive in their order, as on one connection.
        before = Promise.all([before, clock.wait(there[turn % there.length] ?? 0)]).then(() => undefined);
        await before;
        const response = await answer(input, init);
        await clock.wait(back[turn % back.length] ?? 0);
        statuses.push(response.status);
        return response;
      });
      const address = isSearch ? `${search}?term=jane&fields=name` : `${list}?limit=1`;
      await through(
        clock,
        many(60, () => patient(address, { headers: { 'x-api-token': seedToken } })),
      );
      expect(statuses).toEqual(Array.from({ length: 60 }, () => 200));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
