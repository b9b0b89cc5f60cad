import { readFileSync } from 'node:fs';

/** One page of a list of cases. Only these fields are read: a list may hold nothing else. */
export interface Case {
  id: string;
  kind: string;
  url: string;
  html: string;
  selection?: string;
}

/** The cases of a JSON-lines file, one object a line. */
export const casesIn = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): Case => JSON.parse(line));
