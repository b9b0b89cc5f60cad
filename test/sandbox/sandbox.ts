import { type Clock, systemClock } from './clock.ts';
import { answered, type Outcome, type SandboxRequest, type SandboxResponse } from './exchange.ts';
import { underFault } from './faults/apply.ts';
import type { FaultOrder } from './faults/fault.ts';
import { createFaultList, type FaultList, type WaitingFault } from './faults/fault-list.ts';
import { createGateway, type GatewayResult } from './gateway.ts';
import { type Ids, sequentialIds } from './ids.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { type LoggedRequest, logEntry, logOutcome } from './request-log.ts';
import { defaultSettings, type SandboxSettings, type SettingsChanges } from './settings.ts';
import { type SandboxState, stateOf } from './state.ts';
import { createStore, type Store } from './store/store.ts';

export interface SandboxOptions {
  clock?: Clock;
  /** Called at the start and at every reset. */
  createIds?: () => Ids;
  settings?: Partial<SandboxSettings>;
}

/** A Pipedrive in memory, without sockets: the servers and the tests' fake `fetch` are rims around it. */
export interface SandboxCore {
  handle(request: SandboxRequest): Promise<Outcome>;
  readonly store: Store;
  readonly requests: LoggedRequest[];
  readonly settings: SandboxSettings;
  state(): SandboxState;
  tokensUsed(): number;
  addFault(fault: FaultOrder): number;
  clearFaults(): void;
  faults(): WaitingFault[];
  changeSettings(changes: SettingsChanges): void;
  /** Lets the token in as the user, the first one by default. */
  addToken(token: string, userId?: number): void;
  revokeToken(token: string): void;
  /** Forgets records, requests, faults, limits and tokens, and goes back to the settings of the start. */
  reset(): void;
}

export function createSandbox(options: SandboxOptions = {}): SandboxCore {
  const clock = options.clock ?? systemClock;
  const createIds = options.createIds ?? (() => sequentialIds());
  const begin = () => beginning(clock, createIds(), { ...defaultSettings, ...options.settings });
  let now = begin();
  return {
    handle: (request) => handled(request, now, clock),
    get store() {
      return now.store;
    },
    get requests() {
      return now.requests;
    },
    get settings() {
      return now.settings;
    },
    state: () => stateOf(now),
    tokensUsed: () => now.limits.tokensUsed(),
    addFault: (fault) => now.faults.add(fault),
    clearFaults: () => now.faults.clear(),
    faults: () => now.faults.remaining(),
    changeSettings: (changes) => change(now.settings, changes),
    addToken: (token, userId = now.store.users[0]?.id ?? 0) => void now.store.tokens.set(token, userId),
    revokeToken: (token) => void now.store.tokens.delete(token),
    reset: () => {
      now = begin();
    },
  };
}

function change(settings: SandboxSettings, changes: SettingsChanges): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) Object.assign(settings, { [name]: value });
  }
}

/** What a reset throws away. */
interface Running {
  store: Store;
  settings: SandboxSettings;
  limits: RateLimits;
  gateway: (request: SandboxRequest) => GatewayResult;
  faults: FaultList;
  requests: LoggedRequest[];
  previous: SandboxResponse | undefined;
}

function beginning(clock: Clock, ids: Ids, settings: SandboxSettings): Running {
  const store = createStore(ids, clock.now());
  const limits = createRateLimits(settings);
  const gateway = createGateway({ store, settings, clock, ids }, limits);
  return { store, settings, limits, gateway, faults: createFaultList(), requests: [], previous: undefined };
}

async function handled(request: SandboxRequest, running: Running, clock: Clock): Promise<Outcome> {
  const { faults, gateway, requests, limits, store } = running;
  const entry = logEntry(requests.length + 1, { request, now: clock.now(), knownTokens: store.tokens.keys() });
  requests.push(entry);
  const perform = () => {
    const { response, tokenCost } = gateway(request);
    entry.tokenCost = tokenCost;
    return response;
  };
  const strike = faults.strike(request.method, entry.path);
  entry.fault = strike?.number;
  const { previous } = running;
  const emptyBudget = () => limits.emptyBudget(clock.now());
  const outcome = strike
    ? await underFault(strike.effect, { clock, perform, previous, emptyBudget })
    : answered(perform());
  logOutcome(entry, outcome);
  if (outcome.kind === 'answered') running.previous = outcome.response;
  return outcome;
}
