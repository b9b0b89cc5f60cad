import { addingMs, newCapture, openingMs, sendingMs, withQueue } from '../outbox/queue.ts';
import { type Bar, type RowGroup, sideBySide } from '../row.ts';

const few = 100;
const many = 10_000;
const runs = 15;
/** Nearly all of the short queue. */
const sends = 96;

type Both = [longer: number[], shorter: number[]];

/** What a long queue costs, beside a short one. */
export default async function outboxQueue(): Promise<RowGroup> {
  const short = await withQueue(few, newCapture);
  const long = await withQueue(many, newCapture);
  const measured = { opening: [[], []] as Both, adding: [[], []] as Both, sending: [[], []] as Both };
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [place, { leadclip, page }] of [long, short].entries()) {
        measured.opening[place]?.push(await openingMs(leadclip));
        await page.bringToFront();
        measured.adding[place]?.push(await addingMs(page));
      }
    }
    // Both at the same time, so that what else the machine does strikes both.
    measured.sending = await Promise.all([sendingMs(long, sends), sendingMs(short, sends)]);
  } finally {
    await Promise.all([short.leadclip.stop(), long.leadclip.stop()]);
  }
  const row = (label: string, [longer, shorter]: Both, bar: Bar) =>
    sideBySide({
      label: `${label}, ${many} in the queue`,
      peer: `${few} in the queue`,
      unit: 'ms',
      measured: longer,
      floor: shorter,
      bar,
    });
  const independent: Bar = { of: 'ratio', sign: '≤', value: 1.5 };
  const within = (value: number): Bar => ({ of: 'measured', sign: '≤', value });
  return {
    rows: [
      row('opening the outbox page', measured.opening, independent),
      row('the same', measured.opening, within(300)),
      row('adding a capture', measured.adding, independent),
      row('the same', measured.adding, within(20)),
      row('sending one', measured.sending, independent),
    ],
    notes: [
      `Production build in Chromium, ${runs} runs in turn. Opening: from navigation to the first capture drawn. Adding: from`,
      'the message of the popup to the reply that it is stored (flushed to the disk). Sending: the first 96 of either queue, side by',
      'side as they are sent, without searches and with a limit that does not bind; both browsers at the same time.',
    ],
  };
}
