import { type SandboxCore, sandboxFetch } from '../../sandbox/index.ts';
import { type FakeClock, turns } from './fake-clock.ts';

const timeoutMs = 20_000;
const latencyMs = 150;

/**
 * A `fetch` into the sandbox that takes the clock's time: each request its latency, a slow answer as long as it is slow,
 * and 20 seconds at most, when it rejects as an aborted one does.
 */
export function slowFetch(core: SandboxCore, clock: FakeClock): typeof fetch {
  const send = sandboxFetch(core);
  return async (input, init) => {
    const deadline = clock.now() + timeoutMs;
    await clock.advance(latencyMs);
    // The client's own signal runs on real time.
    const answer = send(input, { ...init, signal: null });
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    answer.then(done, done);
    await turns(2);
    while (!isDone) {
      if (!(await clock.advanceToNext(deadline))) throw await timedOut(clock, deadline);
      await turns(2);
    }
    return answer;
  };
}

async function timedOut(clock: FakeClock, deadline: number) {
  await clock.advance(Math.max(deadline - clock.now(), 0));
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}
