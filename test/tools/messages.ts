import { spawnSync } from 'node:child_process';

/** `npm run messages -- 10000`: sends the worker's ear so many arbitrary payloads of each type, and a tenth from strangers. */
const runs = process.argv[2] ?? '10000';
const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/messages/receive.test.ts'];
const { status } = spawnSync(process.execPath, command, {
  stdio: 'inherit',
  env: { ...process.env, LEADCLIP_RUNS: runs },
});
process.exitCode = status ?? 1;
