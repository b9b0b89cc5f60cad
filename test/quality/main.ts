import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Command, type Row, rows } from './rows.ts';

/**
 * `npm run quality`, `npm run quality -- --full`, `npm run quality -- token messages`: runs each row's commands, and prints
 * its figure beside its bar. Without `--full` each row does less than its bar asks for, and says how much.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});

interface Ran {
  isPassed: boolean;
  /** As a rule the last line that it printed. */
  figure: string;
}

function run(command: Command, figure = /.*$/): Promise<Ran> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stderr.write(text);
  });
  return new Promise((resolve) =>
    child.on('exit', (code) => resolve({ isPassed: code === 0, figure: figure.exec(output.trim())?.[0] ?? 'none' })),
  );
}

async function measured(name: string, { what, bar, commands, figure }: Row): Promise<string> {
  const start = Date.now();
  const ran: Ran[] = [];
  for (const command of commands(values.full)) ran.push(await run(command, figure));
  const isPassed = ran.every((one) => one.isPassed);
  if (!isPassed) process.exitCode = 1;
  const figures = ran.map(({ figure }) => figure).join('; ');
  const seconds = `${((Date.now() - start) / 1_000).toFixed(0)} s`;
  return `| ${[name, what, figures, bar, isPassed ? 'holds' : 'FAILS', seconds].join(' | ')} |`;
}

const wanted = Object.entries(rows).filter(([name]) => positionals.length === 0 || positionals.includes(name));
if (wanted.length < positionals.length) throw new Error(`There is: ${Object.keys(rows).join(', ')}`);

const table = ['| row | what | figure | bar | | took |', '|---|---|---|---|---|---|'];
for (const [name, row] of wanted) table.push(await measured(name, row));
process.stdout.write(`${table.join('\n')}\n`);
