import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mistakes } from './mistakes.ts';
import { rows } from './rows.ts';

/**
 * `npm run quality:trials`, `npm run quality:trials -- token pages`: puts a mistake into a copy of the sources for each row of
 * `npm run quality`, runs the row there, and says whether it fails, as it must.
 */
const { positionals } = parseArgs({ allowPositionals: true });

/** @returns a folder with what is in version control, and the packages beside it */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadclip-trial-'));
  const files = spawnSync('git', ['ls-files'], { encoding: 'utf8' }).stdout.trim().split('\n');
  for (const file of files) cpSync(file, join(folder, file), { recursive: true, force: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  run(folder, ['node_modules/wxt/bin/wxt.mjs', 'prepare']);
  return folder;
}

/** A mistake may leave a row waiting for ever, which is noticed, too. */
const longestMs = 900_000;

const run = (folder: string, command: string[]) =>
  spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: longestMs,
    env: { ...process.env, PATH: path, LEADCLIP_FIRST_FAILURE: 'yes', NO_COLOR: '1' },
  });
function firstFailing(folder: string, commands: string[][]) {
  for (const command of commands) {
    const ran = run(folder, command);
    if (ran.status !== 0) return ran;
  }
  return undefined;
}

const path = `${dirname(process.execPath)}:${process.env.PATH}`;

/** What a row's output says of its failure, as far as one line can. */
const firstComplaint = (output: string): string =>
  output
    .split('\n')
    .find((line) => /FAIL|×|not allowed|doubled|lost|fault|✗|exponential|polynomial/.test(line))
    ?.trim()
    .slice(0, 160) ?? '';

const wanted = mistakes.filter(({ row }) => positionals.length === 0 || positionals.includes(row));
for (const { row, file, from, to } of wanted) {
  const folder = copy();
  try {
    const target = join(folder, file);
    const source = readFileSync(target, 'utf8');
    if (!source.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(
      target,
      source.replace(from, () => to),
    );
    const failed = firstFailing(folder, rows[row]?.commands(false) ?? []);
    const complaint = failed?.error ? 'doesn’t end' : firstComplaint(`${failed?.stdout}${failed?.stderr}`);
    const outcome = failed ? `fails: ${complaint}` : 'IS NOT NOTICED';
    process.stdout.write(`| ${row} | \`${file}\`: \`${from}\` → \`${to}\` | ${outcome} |\n`);
    if (!failed) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
