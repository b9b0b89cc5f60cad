import { createSandbox, type SandboxCore, type SandboxOptions } from './sandbox.ts';
import { createListener } from './server/listener.ts';
import { serve } from './server/serve.ts';

export { type Clock, type SteppedClock, steppedClock } from './clock.ts';
export type { Outcome, SandboxRequest, SandboxResponse } from './exchange.ts';
export type { FaultEffect, FaultOrder } from './faults/fault.ts';
export { sandboxFetch } from './fetch.ts';
export { type Ids, sequentialIds } from './ids.ts';
export { type Random, seededRandom } from './random.ts';
export type { LoggedRequest } from './request-log.ts';
export { createSandbox, type SandboxCore, type SandboxOptions } from './sandbox.ts';
export { defaultSettings, type SandboxSettings } from './settings.ts';
export type { SandboxState } from './state.ts';
export { seedToken } from './store/seed.ts';
export { type Operation, tokenCosts } from './token-costs.ts';

export interface ServedSandboxOptions extends SandboxOptions {
  /** 0, the default, takes any free port. */
  httpPort?: number;
  tlsPort?: number;
}

export interface Sandbox {
  /** `http://127.0.0.1:8787`, without a slash at the end. */
  httpUrl: string;
  tlsUrl: string;
  httpPort: number;
  tlsPort: number;
  core: SandboxCore;
  close(): Promise<void>;
}

export async function startSandbox(options: ServedSandboxOptions = {}): Promise<Sandbox> {
  const core = createSandbox(options);
  const ports = { http: options.httpPort ?? 0, tls: options.tlsPort ?? 0 };
  const { httpPort, tlsPort, close } = await serve(createListener(core), ports);
  return {
    httpUrl: `http://127.0.0.1:${httpPort}`,
    tlsUrl: `https://127.0.0.1:${tlsPort}`,
    httpPort,
    tlsPort,
    core,
    close,
  };
}
