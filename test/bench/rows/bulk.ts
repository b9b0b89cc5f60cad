import { watchBulk } from '../outbox/bulk.ts';
import { simulatedBulk } from '../outbox/simulated-bulk.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const simulatedCaptures = 1_000;
/** `LEADCLIP_BENCH_CAPTURES=1000`: how many are sent in the browser; a hundred take a minute. */
const captures = Number(process.env.LEADCLIP_BENCH_CAPTURES ?? 100);

/** Many captures at once, when nothing goes wrong. */
export default async function bulk(): Promise<RowGroup> {
  const simulated = await simulatedBulk(simulatedCaptures);
  const seen = await watchBulk(captures);
  const row = (where: string, count: number, { seconds, limitSeconds }: { seconds: number; limitSeconds: number }) =>
    sideBySide({
      label: `bulk of ${count}, ${where}`,
      peer: 'the rate limit’s own time',
      unit: 's',
      measured: [seconds],
      floor: [limitSeconds],
      bar: { of: 'ratio', sign: '≤', value: 1.1 },
    });
  return {
    rows: [row('simulated', simulatedCaptures, simulated), row('in Chromium', captures, seen)],
    notes: [
      'Limits of the smallest plan: 20 requests in two seconds; the first 20 cost no time. Simulated answers take 150 ms.',
      `Requests: ${simulated.requests} and ${seen.requests}; refused: ${simulated.refused} and ${seen.refused}.`,
      `Not made exactly once: ${[...simulated.wrong, ...seen.wrong].join(', ') || 'nothing'}.`,
    ],
  };
}
