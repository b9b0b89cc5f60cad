import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxCore } from './sandbox.ts';

/** Longer than `shortestWorkMs` of `fetch-once.ts`, as a real server takes: by that the worker tells what the browser sent twice. */
export function takeTime(core: SandboxCore): void {
  const { handle } = core;
  core.handle = async (request) => {
    await sleep(80);
    return handle(request);
  };
}
