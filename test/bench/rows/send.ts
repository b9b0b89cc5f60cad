import { Leadclip } from '../../e2e/support/leadclip.ts';
import { numberedCapture } from '../outbox/faults.ts';
import { ask } from '../outbox/queue.ts';
import { replayMs } from '../outbox/replay.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const runs = 15;
const warmUps = 3;
/** So that no limit has to be waited for. */
const restMs = 1_500;

const firstKnown = 1_000;

/** Somebody else's request: who was made by the outbox itself lately needs no search. */
const knownPerson = (run: number) => ({
  method: 'POST',
  path: '/api/v2/persons',
  query: {},
  body: {
    name: `Jane Roe ${firstKnown + run}`,
    emails: [{ value: `jane${firstKnown + run}@firm.example`, primary: true, label: 'work' }],
  },
});

type Fixture = Pick<Leadclip, 'sandbox'> & { page: Awaited<ReturnType<Leadclip['openOwnPage']>> };

/**
 * From the confirmation until the worker says that it is sent, and the same requests by bare `fetch`.
 * @returns `undefined` where it has to be looked for first: on a busy machine a request may seem to have been sent twice
 */
async function sendOne({ sandbox, page }: Fixture, capture: { id: string }) {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const before = sandbox.core.requests.length;
  const stored = await ask(page, 'confirmCapture', capture);
  const sent = await ask(page, 'followCapture', { id: capture.id });
  if ((sent.reply as { state?: string } | undefined)?.state !== 'sent') return undefined;
  const requests = sandbox.core.requests.slice(before);
  return { ms: stored.ms + sent.ms, bareMs: await replayMs(page, requests), requests: requests.length };
}

async function measured(fixture: Fixture, captureOf: (run: number) => { id: string }) {
  const all = [];
  for (let run = 0; run < runs + warmUps; run += 1) all.push(await sendOne(fixture, captureOf(run)));
  const sent = all.slice(warmUps).filter((one) => one !== undefined);
  if (sent.length === 0) throw new Error('Nothing was sent at once.');
  return sent;
}

/** The send as a user feels it, beside the sandbox's own time. */
export default async function send(): Promise<RowGroup> {
  const leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: 500, searchesPerTwoSeconds: 500 } });
  try {
    await leadclip.connect();
    const fixture = { sandbox: leadclip.sandbox, page: await leadclip.openOwnPage('options.html') };
    const fresh = await measured(fixture, (run) => numberedCapture(crypto.randomUUID(), run));
    await replayMs(
      fixture.page,
      Array.from({ length: runs + warmUps }, (_, run) => knownPerson(run)),
    );
    const known = await measured(fixture, (run) => {
      const { organization: _, ...capture } = numberedCapture(crypto.randomUUID(), firstKnown + run);
      return { ...capture, note: '' };
    });
    const row = (label: string, sends: typeof fresh) =>
      sideBySide({
        label: `send, ${label}`,
        peer: `the same ${sends[0]?.requests} requests by bare fetch`,
        unit: 'ms',
        measured: sends.map(({ ms }) => ms),
        floor: sends.map(({ bareMs }) => bareMs),
        bar: { of: 'ratio', sign: '≤', value: 1.3 },
      });
    const requests = known.map((one) => one.requests);
    return {
      rows: [
        row('new person at a new company, with a note', fresh),
        row('known person', known),
        sideBySide({
          label: 'requests, known person',
          peer: 'search, lead',
          unit: '',
          measured: requests,
          floor: [2],
          bar: { of: 'ratio', sign: '≤', value: 1 },
        }),
      ],
      notes: [
        `Production build in Chromium, ${runs} runs, each followed by its own requests again by bare fetch, one after the other, in a`,
        `page of the extension; ${2 * runs - fresh.length - known.length} of ${2 * runs} were not sent at once and are left out. The sandbox`,
        'answers on this machine in a few milliseconds; Pipedrive takes a few hundred.',
      ],
    };
  } finally {
    await leadclip.stop();
  }
}
