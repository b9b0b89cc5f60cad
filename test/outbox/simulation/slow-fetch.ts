import { type SandboxCore, sandboxFetch } from '../../sandbox/index.ts';
import type { FakeClock } from './fake-clock.ts';

const timeoutMs = 20_000;
const latencyMs = 150;

/**
 * A `fetch` into the sandbox that takes the clock's time: each request its latency, a slow answer as long as it is slow,
 * and 20 seconds at most, when it rejects as an aborted one does.
 */
export function slowFetch(core: SandboxCore, clock: FakeClock): typeof fetch {
  const send = clock.atWork(sandboxFetch({ handle: (request) => clock.atRest(core.handle(request)) }));
  return async (input, init) => {
    await clock.sleep(latencyMs);
    // The client's own signal runs on real time.
    const response = await clock.sleep(timeoutMs, send(input, { ...init, signal: null }));
    if (!response) throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    return response;
  };
}
