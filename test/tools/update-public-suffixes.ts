import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The package keeps its list as a trie that it doesn't export. */
const trie: typeof import('tldts-icann/dist/types/src/data/trie') = createRequire(import.meta.url)(
  'tldts-icann/dist/cjs/src/data/trie.js',
);
const { edgeChild, edgeLength, edgeStart, exceptionsRoot, labelText, nodeFlags, rulesRoot } = trie;

const starts = [0];
for (const length of edgeLength) starts.push((starts.at(-1) ?? 0) + length);

/** Below each domain, the labels that make a suffix of it, as the trie has them. */
function* suffixesBelow(node: number, parent: string): Generator<[parent: string, label: string]> {
  for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
    const label = labelText.slice(starts[edge], starts[edge + 1]);
    const child = edgeChild[edge] ?? 0;
    if (nodeFlags[child]) yield [parent, label];
    yield* suffixesBelow(child, parent ? `${label}.${parent}` : label);
  }
}

/** A suffix of one label says only what holds without it, that the last label is one: these are most of the list's new ones. */
const below = new Map<string, string[]>();
const add = (parent: string, label: string) => parent && below.set(parent, [...(below.get(parent) ?? []), label]);
for (const [parent, label] of suffixesBelow(rulesRoot, '')) add(parent, label);
for (const [parent, label] of suffixesBelow(exceptionsRoot, '')) add(parent, `!${label}`);

const lines = [...below]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([parent, labels]) => `  ${parent} ${labels.sort().join(' ')}`);
const table = `/**
 * Public suffixes of more than one label, a line for each domain they end in: \`uk ac co …\`. \`*\` is any label, \`!www\` none after
 * all. Made by \`npm run update:public-suffixes\`; not to be edited.
 */
export const suffixesBelow: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  \`
${lines.join('\n')}
\`
    .trim()
    .split('\\n')
    .map((line) => {
      const [domain = '', ...labels] = line.trim().split(' ');
      return [domain, new Set(labels)];
    }),
);
`;
writeFileSync(join(import.meta.dirname, '../../utils/judge/public-suffixes.ts'), table);
process.stdout.write(`Public suffixes below ${below.size} domains written.\n`);
