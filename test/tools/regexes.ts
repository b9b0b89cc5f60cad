import { troubleWith } from './regexes/analysis.ts';
import { regexesInSource } from './regexes/regexes-in.ts';
import { worstCase } from './regexes/worst-case.ts';

/** Milliseconds for 100,000 characters. */
const bar = 50;

const regexes = await regexesInSource();
let troubles = 0;
const times: { ms: number; line: string }[] = [];
for (const regex of regexes) {
  const where = `${regex.at}  /${regex.source.slice(0, 60)}/${regex.flags}`;
  const trouble = await troubleWith(regex);
  if (trouble) {
    // Not timed: its worst text might keep it busy for ever.
    troubles++;
    process.stdout.write(`${trouble}\n${where}\n`);
    continue;
  }
  const { ms, bait } = worstCase(regex);
  const line = `${ms.toFixed(1).padStart(8)} ms  ${where}  ${JSON.stringify(bait)} again and again`;
  times.push({ ms, line });
  if (ms <= bar) continue;
  troubles++;
  process.stdout.write(`slow\n${line}\n`);
}
times.sort((one, other) => other.ms - one.ms);
process.stdout.write(
  `${regexes.length} regular expressions, ${troubles} not linear or over ${bar} ms for 100,000 characters. The slowest:\n`,
);
for (const { line } of times.slice(0, 10)) process.stdout.write(`${line}\n`);
process.exitCode = troubles > 0 ? 1 : 0;
