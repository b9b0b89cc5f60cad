import { shipped } from './lockfile.ts';

/** What the package may contain, and under which licence each part is. */
for (const { name, version, license = 'unknown' } of shipped())
  process.stdout.write(`${name} ${version}: ${license}\n`);
