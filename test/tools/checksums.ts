import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Prints the SHA-256 of each package, and writes them beside the packages as `sha256sum --check` reads them. */
const lines = globSync('.output/*.zip')
  .sort()
  .map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}\n`);
if (lines.length === 0) throw new Error('There is no package under .output.');
writeFileSync('.output/SHA256SUMS', lines.join(''));
process.stdout.write(lines.join(''));
