import { rm } from 'node:fs/promises';
import { Leadclip } from '../../e2e/support/leadclip.ts';
import { emptyWorker } from '../empty-worker.ts';
import { wakingMs } from '../outbox/waking.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const runs = 25;

/** What it takes to wake the worker, which the browser ends after half a minute without work. */
export default async function worker(): Promise<RowGroup> {
  const empty = await emptyWorker();
  const leadclip = await Leadclip.start();
  try {
    await leadclip.connect();
    const emptyId = await leadclip.browser.installExtension(empty);
    const own = await leadclip.openOwnPage('outbox.html');
    const bare = await leadclip.openAddress(`chrome-extension://${emptyId}/page.html`);
    const times = { bare: [] as number[], refusing: [] as number[], counting: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      times.bare.push(await wakingMs(bare, {}));
      times.refusing.push(await wakingMs(own, { type: 'unknown' }));
      times.counting.push(await wakingMs(own, { type: 'countCaptures', payload: {} }));
    }
    const row = (label: string, measured: number[], bar: number | undefined) =>
      sideBySide({
        label,
        peer: 'an empty worker',
        unit: 'ms',
        measured,
        floor: times.bare,
        bar: bar === undefined ? null : { of: 'ratio', sign: '≤', value: bar },
      });
    return {
      rows: [
        row('waking the worker until it answers', times.refusing, 1.5),
        row('waking the worker until it has counted', times.counting, undefined),
      ],
      notes: [
        `Production build in Chromium, ${runs} runs in turn, the worker ended before each. From the message of an open page to the`,
        'answer: to a message that is refused at once, and to one that needs the outbox’s database. An open page listens to the',
        'outbox meanwhile, as the outbox page does.',
      ],
    };
  } finally {
    await leadclip.stop();
    await rm(empty, { recursive: true });
  }
}
