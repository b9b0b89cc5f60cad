import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Area, areas } from './areas.ts';

/**
 * `npm run mutation`, `npm run mutation -- message clean-up`, `npm run mutation -- outbox --only utils/outbox/undo.ts`:
 * changes the code in one place after the other, and counts how many of these mistakes the tests notice. `--skip-static` leaves
 * out what runs once, while its file is loaded: each such mistake takes all tests.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    concurrency: { type: 'string', default: '2' },
    'skip-static': { type: 'boolean', default: false },
  },
});
const bar = 90;

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

function mutantsOf({ mutate, tests }: Area): Promise<MutantResult[]> {
  process.env.LEADCLIP_MUTATION_TESTS = tests.join(' ');
  return new Stryker({
    mutate: values.only ? [values.only] : mutate,
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    // One at a time and with all tests: which of them know a file is not to be guessed from its imports.
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: values['skip-static'],
    concurrency: Number(values.concurrency),
    timeoutMS: 10_000,
    reporters: ['progress-append-only'],
    tempDirName: '.stryker-tmp',
    ignorePatterns: ['.output', 'docs'],
    // Stryker would rewrite the real one with a call that TypeScript 7 doesn't have.
    tsconfigFile: 'no-tsconfig.json',
    allowConsoleColors: false,
  }).runMutationTest();
}

const isCaught = ({ status }: MutantResult) => status === 'Killed' || status === 'Timeout';
const isMissed = ({ status }: MutantResult) => status === 'Survived' || status === 'NoCoverage';

function described({ fileName, location: { start, end }, mutatorName, replacement, status }: MutantResult): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const original = lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined).trim(),
    )
    .join(' ');
  const where = `${relative('.', fileName)}:${start.line}`;
  return `${where} ${status}, ${mutatorName}: ${original.slice(0, 100)} → ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 100)}`;
}

const wanted = Object.entries(areas).filter(([name]) => positionals.length === 0 || positionals.includes(name));
if (wanted.length < positionals.length) throw new Error(`There is: ${Object.keys(areas).join(', ')}`);

const report: string[] = [];
for (const [name, area] of wanted) {
  const mutants = await mutantsOf(area);
  const caught = mutants.filter(isCaught).length;
  const missed = mutants.filter(isMissed);
  const all = caught + missed.length;
  const percent = (100 * caught) / all;
  for (const mutant of missed) process.stdout.write(`${described(mutant)}\n`);
  report.push(`${name}: ${percent.toFixed(1)} % of ${all} mutants killed (bar ${bar} %)`);
  if (!(percent >= bar)) process.exitCode = 1;
}
process.stdout.write(`${report.join('\n')}\n`);
