import { contenders } from '../contenders.ts';
import { type Run, roundsOn } from '../rounds.ts';

/** What the bench calls in each page. */
const readByAll = (url: string, selection: string): Promise<Run[]> =>
  roundsOn(contenders, { window, document, url, selection });
Object.assign(globalThis, { readByAll });
