import type { Endpoint, Endpoints } from './api.ts';
import { type Operation, tokenCosts } from './token-costs.ts';
import { currencyEndpoints } from './v1/currencies.ts';
import { leadLabelEndpoints } from './v1/lead-labels.ts';
import { leadEndpoints } from './v1/leads.ts';
import { noteEndpoints } from './v1/notes.ts';
import { userEndpoints } from './v1/users.ts';
import { fieldEndpoints } from './v2/fields.ts';
import { organizationEndpoints } from './v2/organizations.ts';
import { personEndpoints } from './v2/persons.ts';
import { searchEndpoints } from './v2/search.ts';

export interface Route {
  operation: Operation;
  endpoint: Endpoint;
  method: string;
  /** `v1/leads/{id}` in parts. */
  parts: string[];
}

const endpoints: Endpoints = {
  ...currencyEndpoints,
  ...leadLabelEndpoints,
  ...leadEndpoints,
  ...noteEndpoints,
  ...userEndpoints,
  ...fieldEndpoints,
  ...organizationEndpoints,
  ...personEndpoints,
  ...searchEndpoints,
};

export const routes: Route[] = operations().flatMap((operation) => {
  const endpoint = endpoints[operation];
  const [version = '', method = '', path = ''] = operation.split(' ');
  const parts = `${version}${path}`.split('/');
  return endpoint ? [{ operation, endpoint, method: method.toUpperCase(), parts }] : [];
});

function operations(): Operation[] {
  const isOperation = (name: string): name is Operation => Object.hasOwn(tokenCosts, name);
  // Literal paths first: `/leads/archived` is not a lead's id.
  return Object.keys(tokenCosts)
    .filter(isOperation)
    .sort((one, other) => Number(one.includes('{')) - Number(other.includes('{')));
}

export type RouteMatch =
  | { kind: 'found'; route: Route; params: Record<string, string> }
  | { kind: 'wrong-method' }
  | { kind: 'unknown' };

/** Version 1 answers under `/v1` and `/api/v1`, version 2 only under `/api/v2` (migration guide). */
export function routeFor(method: string, path: string): RouteMatch {
  const versioned = /^\/(?:v1|api\/v1|api\/v2)\/.+/.test(path) ? path.replace(/^\/(api\/)?/, '') : '';
  const parts = versioned.split('/').filter((part) => part !== '');
  let isKnownPath = false;
  for (const route of routes) {
    const params = paramsIn(route.parts, parts);
    if (params && route.method === method) return { kind: 'found', route, params };
    isKnownPath ||= params !== undefined;
  }
  return { kind: isKnownPath ? 'wrong-method' : 'unknown' };
}

function paramsIn(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = parts[index] ?? '';
    if (expected.startsWith('{')) params[expected.slice(1, -1)] = decodeURIComponent(actual);
    else if (expected !== actual) return undefined;
  }
  return params;
}
