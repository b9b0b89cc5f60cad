import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type RowGroup, sideBySide } from '../row.ts';

const builds = 3;

function secondsOf(program: string, args: string[]): number {
  const start = performance.now();
  execFileSync(resolve('node_modules/.bin', program), args, { stdio: 'ignore' });
  return (performance.now() - start) / 1_000;
}

/** What somebody waits for who works on the code. */
export default async function tools(): Promise<RowGroup> {
  const row = (label: string, measured: number[]) =>
    sideBySide({ label, peer: '', unit: 's', measured, floor: [Number.NaN], bar: null });
  return {
    rows: [
      row(
        'npm run build',
        Array.from({ length: builds }, () => secondsOf('wxt', ['build'])),
      ),
      row('unit tests', [secondsOf('vitest', ['run', '--project', 'unit'])]),
    ],
    notes: [],
  };
}
