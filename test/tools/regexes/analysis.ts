import { check } from 'recheck';
import type { Regex } from './regexes-in.ts';

/** Bounds in steps, not in time, and the same seed each time: so it says the same on a slow machine. */
const bounds = {
  timeout: 600_000,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 2_000_000,
  maxIteration: 2,
  maxInitialGenerationSize: 200,
  randomSeed: 1,
} as const;

/** An expression that can match only so many characters does so much at each of a text's places and no more. */
const isBounded = (source: string): boolean =>
  !/[*+]|\{\d+,\}/.test(source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_'));

/** What keeps an expression from being known as linear; nothing if it is. */
export async function troubleWith({ source, flags }: Regex): Promise<string | null> {
  if (isBounded(source)) return null;
  // The analyser doesn't know where matching starts: a sticky expression is one that begins at the start.
  const [text, known] = flags.includes('y') ? [`^(?:${source})`, flags.replace('y', '')] : [source, flags];
  const result = await check(text, known, bounds);
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return `could not be analysed (${result.error.kind})`;
  return `${result.complexity.summary}, with ${result.attack.pattern}`;
}
