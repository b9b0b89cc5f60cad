import type { Capture } from '../lead/capture.ts';
import type { Task } from './next-task.ts';
import { traceKeys } from './traces.ts';

/** Runs `work` when all earlier work with one of the same keys is done. */
export type InTurn = <Value>(keys: string[], work: () => Promise<Value>) => Promise<Value>;

/** Captures are sent side by side; what two of them have in common is looked for and made by one after the other. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (keys, work) => {
    const before = keys.map((key) => last.get(key));
    const { promise: done, resolve } = Promise.withResolvers<void>();
    // All keys at once, so nobody can wait for somebody who waits for them.
    for (const key of keys) last.set(key, done);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      for (const key of keys) if (last.get(key) === done) last.delete(key);
      resolve();
    }
  };
}

/** What a task must have for itself while it lasts: leads and notes belong to one capture alone. */
export const turnKeys = (capture: Capture, task: Task): string[] =>
  task.do === 'finish' ? [] : traceKeys(capture, task.entity);
