import { Leadclip } from '../../e2e/support/leadclip.ts';
import { numberedCapture } from '../outbox/faults.ts';
import { ask } from '../outbox/queue.ts';
import { replayMs } from '../outbox/replay.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const runs = 15;
const warmUps = 3;
/** So that no limit has to be waited for. */
const restMs = 1_500;

type Fixture = Pick<Leadclip, 'sandbox'> & { page: Awaited<ReturnType<Leadclip['openOwnPage']>> };

/** From the confirmation until the worker says that it is sent, and the same requests by bare `fetch`. */
async function sendOne({ sandbox, page }: Fixture, capture: { id: string }) {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const before = sandbox.core.requests.length;
  const stored = await ask(page, 'confirmCapture', capture);
  const sent = await ask(page, 'followCapture', { id: capture.id });
  if ((sent.reply as { state?: string }).state !== 'sent') throw new Error(`Not sent: ${JSON.stringify(sent.reply)}`);
  const requests = sandbox.core.requests.slice(before);
  return { ms: stored.ms + sent.ms, bareMs: await replayMs(page, requests), requests: requests.length };
}

async function measured(fixture: Fixture, captureOf: (run: number) => { id: string }) {
  const all = [];
  for (let run = 0; run < runs + warmUps; run += 1) all.push(await sendOne(fixture, captureOf(run)));
  return all.slice(warmUps);
}

/** The send as a user feels it, beside the sandbox's own time. */
export default async function send(): Promise<RowGroup> {
  const leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: 500, searchesPerTwoSeconds: 500 } });
  try {
    await leadclip.connect();
    const fixture = { sandbox: leadclip.sandbox, page: await leadclip.openOwnPage('options.html') };
    const fresh = await measured(fixture, (run) => numberedCapture(crypto.randomUUID(), run));
    const known = await measured(fixture, () => {
      const { note: _, organization: __, ...capture } = numberedCapture(crypto.randomUUID(), 0);
      return capture;
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
        'page of the extension. The sandbox answers on this machine in a few milliseconds; Pipedrive takes a few hundred.',
      ],
    };
  } finally {
    await leadclip.stop();
  }
}
