import { faultKinds } from '../outbox/faults.ts';
import { watchRunning } from '../outbox/running.ts';
import { simulatedRun } from '../outbox/simulated-run.ts';
import { type RowGroup, sideBySide } from '../row.ts';

const captures = 1_000;
/** `LEADCLIP_BENCH_SECONDS=900`: how long the browser is watched. */
const seconds = Number(process.env.LEADCLIP_BENCH_SECONDS ?? 180);
/** A thousand captures under the documented limits and faults of each kind. */
export default async function outboxRun(): Promise<RowGroup> {
  const simulated = await simulatedRun(captures);
  const seen = await watchRunning(captures, seconds);
  return {
    rows: [
      throughput('use of the limit, simulated', simulated.limitUse),
      throughput('use of the limit, in Chromium', seen.limitUse),
      sideBySide({
        label: "worker's heap in the last tenth",
        peer: 'first tenth',
        unit: 'MB',
        measured: seen.heapMb.last,
        floor: seen.heapMb.first,
        bar: { of: 'ratio', sign: '≤', value: 1.1 },
      }),
      answer('the popup’s question meanwhile', seen.answersMs.popup),
      answer('the outbox page’s question meanwhile', seen.answersMs.outboxPage),
    ],
    notes: [
      `${captures} captures; limits of the smallest plan (20 requests and 10 searches in two seconds), no daily budget; ${faultKinds} kinds`,
      'of faults, each at 5 % of the requests. Use: of the one of both limits that binds, in ten seconds each.',
      `Simulated, answers after 150 ms: all sent after ${simulated.minutes.toFixed(0)} min of the simulation's time, ${simulated.requests} requests,`,
      `${simulated.refused} refused (late writes count when they happen). Not made exactly once: ${simulated.wrong.join(', ') || 'nothing'}.`,
      `Chromium, watched for ${seconds} s at the most: ${seen.requests} requests, ${seen.sent} captures sent, ${seen.refused} requests refused. ${howItEnded(seen)}`,
    ],
  };
}

const howItEnded = ({ allSentAfterSeconds, wrong }: Awaited<ReturnType<typeof watchRunning>>): string =>
  allSentAfterSeconds === undefined
    ? 'Not all were sent by then.'
    : `All sent after ${Math.round(allSentAfterSeconds)} s. Not made exactly once: ${wrong.join(', ') || 'nothing'}.`;

const throughput = (label: string, measured: number[]) =>
  sideBySide({
    label,
    peer: 'all of it',
    unit: '',
    measured,
    floor: [1],
    bar: { of: 'measured', sign: '≥', value: 0.9 },
  });

const answer = (label: string, measured: number[]) =>
  sideBySide({
    label,
    peer: 'what nobody notices',
    unit: 'ms',
    measured,
    floor: [100],
    bar: { of: 'measured', sign: '≤', value: 100 },
  });
