import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measure, RowGroup } from './row.ts';
import { tableOf } from './table.ts';

/** One file a group of rows; its name is the group's. */
const folder = join(import.meta.dirname, 'rows');
const groups = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

async function measured(group: string): Promise<RowGroup> {
  process.stderr.write(`measuring: ${group} …\n`);
  const { default: measure }: { default: Measure } = await import(join(folder, `${group}.ts`));
  return await measure();
}

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const wanted = groups.filter((group) => positionals.length === 0 || positionals.includes(group));
if (wanted.length < positionals.length) throw new Error(`There is: ${groups.join(', ')}`);

const found: Record<string, RowGroup> = {};
for (const group of wanted) {
  try {
    found[group] = await measured(group);
  } catch (error) {
    // The others' rows are worth having still.
    found[group] = { rows: [], notes: [`FAILED: ${error instanceof Error ? error.stack : error}`] };
    process.exitCode = 1;
  }
}
const rows = Object.values(found).flatMap((group) => group.rows);
const notes = Object.entries(found).map(([group, { notes }]) => ['', `${group}:`, ...notes].join('\n'));
process.stdout.write(`${[tableOf(rows), ...notes].join('\n')}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
