import type { Contender, OpenPage } from './contenders.ts';
import { type Answer, emptyAnswer } from './described.ts';

/** Every page is read so often by everyone, the first time to warm the engine up. */
const rounds = 4;
/** Who takes so long when warm reads a page no more: enough to tell, and the others need not wait for minutes. */
const longMs = 30;

/** What one contender made of one page. */
export interface Run {
  answer: Answer;
  threw: boolean;
  times: number[];
}

async function runOnce(contender: Contender, page: OpenPage, run: Run): Promise<void> {
  const start = performance.now();
  try {
    const { answer, ms } = await contender.read(page);
    run.answer = answer;
    run.times.push(ms);
  } catch {
    // A page on which a library throws counts as empty.
    run.threw = true;
    run.times.push(performance.now() - start);
  }
}

/** All contenders on one page, in turn, so that a slow moment of the machine hits everyone. */
export async function roundsOn(contenders: readonly Contender[], page: OpenPage): Promise<Run[]> {
  const runs = contenders.map((): Run => ({ answer: emptyAnswer, threw: false, times: [] }));
  for (let round = 0; round < rounds; round++)
    for (const [place, run] of runs.entries()) {
      const contender = contenders[place];
      const isSlow = run.times.slice(1).some((ms) => ms > longMs);
      if (contender && !isSlow) await runOnce(contender, page, run);
    }
  return runs.map((run) => ({ ...run, times: run.times.slice(1) }));
}
