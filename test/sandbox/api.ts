import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { SandboxSettings } from './settings.ts';
import type { User } from './store/records.ts';
import type { Store } from './store/store.ts';
import type { Operation } from './token-costs.ts';

/** Everything an endpoint may look at or change. */
export interface World {
  store: Store;
  settings: SandboxSettings;
  clock: Clock;
  ids: Ids;
}

export interface ApiRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  /** `undefined`: no JSON was sent. */
  body: unknown;
  user: User;
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

export type Endpoint = (request: ApiRequest, world: World) => ApiAnswer;

/** A family of endpoints: one file exports one of these. */
export type Endpoints = Partial<Record<Operation, Endpoint>>;
