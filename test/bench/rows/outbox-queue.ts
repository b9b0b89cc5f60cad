import { addingMs, openingMs, withQueue } from '../outbox/queue.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const few = 100;
const many = 10_000;
const runs = 15;

/** What a long queue costs, beside a short one. */
export default async function outboxQueue(): Promise<RowGroup> {
  const short = await withQueue(few);
  const long = await withQueue(many);
  const measured = { opening: [[], []] as [number[], number[]], adding: [[], []] as [number[], number[]] };
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [place, { leadclip, page }] of [long, short].entries()) {
        measured.opening[place]?.push(await openingMs(leadclip));
        await page.bringToFront();
        measured.adding[place]?.push(await addingMs(page));
      }
    }
  } finally {
    await Promise.all([short.leadclip.stop(), long.leadclip.stop()]);
  }
  const row = (label: string, [longer, shorter]: [number[], number[]], ms: number) =>
    sideBySide({
      label: `${label}, ${many} in the queue`,
      peer: `${few} in the queue`,
      unit: 'ms',
      measured: longer,
      floor: shorter,
      bar: { of: 'measured', sign: '≤', value: ms },
    });
  return {
    rows: [row('opening the outbox page', measured.opening, 300), row('adding a capture', measured.adding, 20)],
    notes: [
      `Production build in Chromium, ${runs} runs in turn. Opening: from navigation to the first capture drawn. Adding: from`,
      'the message of the popup to the reply that it is stored (flushed to the disk).',
    ],
  };
}
