import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/**
 * `npm run schedules -- 10000 --captures 20 --seed 1` plays random schedules of kills, faults, edits and retries against
 * the outbox, on all cores. Each core has its own seed, which is printed and plays the same again.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { captures: { type: 'string', default: '20' }, seed: { type: 'string' }, cores: { type: 'string' } },
});
const schedules = Number(positionals[0] ?? 10_000);
const cores = Number(values.cores ?? availableParallelism());
const seed = Number(values.seed ?? Date.now() % 2 ** 30);

const share = (core: number) => Math.floor(schedules / cores) + (core < schedules % cores ? 1 : 0);

function play(core: number): Promise<number> {
  const environment = {
    LEADCLIP_SCHEDULES: String(share(core)),
    LEADCLIP_CAPTURES: values.captures,
    LEADCLIP_SEED: String(seed + core),
  };
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/outbox/schedules'];
  const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

const codes = await Promise.all(Array.from({ length: cores }, (_, core) => play(core)));
process.exitCode = Math.max(...codes);
