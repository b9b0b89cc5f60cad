import { openStates } from './batch-index.ts';

interface ByState {
  getAll(state: string): Promise<unknown[]>;
}

/** All that isn't at its end, as it was stored. */
export async function storedUnderWay(byState: ByState): Promise<unknown[]> {
  const states = [...openStates, 'undoing'];
  return (await Promise.all(states.map((state) => byState.getAll(state)))).flat();
}
