import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const read = (folder: string, file: string): string => readFileSync(join('.output', folder, file), 'utf8');

export const filesIn = (folder: string): string[] =>
  readdirSync(join('.output', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join('.output', folder).length + 1));

const anyImport = /(?:from|import)\s*\(?["'`](?:\.\/|\.\.\/|\/)*((?:chunks\/)?[\w-]+\.js)/g;
const staticImport = /(?:from|import)\s*["'`](?:\.\/|\.\.\/|\/)*((?:chunks\/)?[\w-]+\.js)/g;

/** The script and all that it imports, transitively. */
export const bundleOf = (folder: string, entry: string): Set<string> => reachedFrom(folder, entry, anyImport);

/** The same without what is loaded only when there is use for it. */
export const firstBundleOf = (folder: string, entry: string): Set<string> => reachedFrom(folder, entry, staticImport);

function reachedFrom(folder: string, entry: string, imports: RegExp, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, file = ''] of read(folder, entry).matchAll(imports)) {
    reachedFrom(folder, file.startsWith('chunks/') ? file : join('chunks', file), imports, seen);
  }
  return seen;
}

/** The scripts that a page names in its mark-up. */
export const scriptsOf = (folder: string, page: string): string[] =>
  [...read(folder, page).matchAll(/<script[^>]*src="\/?([\w/-]+\.js)"/g)].map(([, file = '']) => file);

/** Bytes when compressed as strongly as gzip can. */
export const gzipped = (folder: string, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('.output', folder, file)), { level: 9 }).length, 0);
