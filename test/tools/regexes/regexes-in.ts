import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A regular expression of the source, and where it stands. */
export interface Regex {
  /** `utils/extract/email.ts:12` */
  at: string;
  source: string;
  flags: string;
}

/** What runs in the browser. */
const files = (): string[] => globSync('{utils,components,entrypoints}/**/*.{ts,tsx}').toSorted();

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

interface InFile {
  literals: Regex[];
  /** Where the file puts an expression together from text. */
  composed: string[];
}

function inFile(file: string): InFile {
  const text = readFileSync(file, 'utf8');
  const found: InFile = { literals: [], composed: [] };
  const isRegExp = (callee: ESTree.Node) => callee.type === 'Identifier' && callee.name === 'RegExp';
  const at = ({ start }: ESTree.Node) => `${file}:${lineAt(text, start)}`;
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.literals.push({ at: at(node), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: (node) => isRegExp(node.callee) && found.composed.push(at(node)),
    CallExpression: (node) => isRegExp(node.callee) && found.composed.push(at(node)),
  }).visit(parseSync(file, text).program);
  return found;
}

/** Runs what is given and tells which expressions were put together meanwhile, by their file. */
async function composedBy(run: () => Promise<unknown>): Promise<Regex[]> {
  const made: Regex[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, parts, self) {
      const regex: RegExp = Reflect.construct(target, parts, self);
      const [, at] =
        Native(String.raw`[/\\]((?:utils|components|entrypoints)/[^:)?]+)`).exec(new Error().stack ?? '') ?? [];
      if (at) made.push({ at, source: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

/** Every regular expression in the source: those written down, by its syntax tree, and those put together, by running the files that do. */
export async function regexesInSource(): Promise<Regex[]> {
  const found = files().map(inFile);
  const composing = [...new Set(found.flatMap(({ composed }) => composed.map((at) => at.replace(/:\d+$/, ''))))];
  const composed = await composedBy(async () => {
    for (const file of composing) await import(pathToFileURL(resolve(file)).href);
    const { readCsv } = await import('../../../utils/csv/read.ts');
    readCsv('a,b');
  });
  const missed = composing.filter((file) => !composed.some(({ at }) => at === file));
  if (missed.length > 0) throw new Error(`Nothing tells which expressions are put together in ${missed.join(', ')}.`);
  return [...found.flatMap(({ literals }) => literals), ...composed];
}
