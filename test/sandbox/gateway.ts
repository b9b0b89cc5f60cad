import type { ApiAnswer, World } from './api.ts';
import { jsonResponse, type SandboxRequest, type SandboxResponse } from './exchange.ts';
import { parsedJson } from './json.ts';
import type { RateLimits } from './rate-limits.ts';
import { type Route, routeFor } from './router.ts';
import { tokenCosts } from './token-costs.ts';
import { failure } from './v1/answers.ts';

export interface GatewayResult {
  response: SandboxResponse;
  tokenCost: number;
}

/** What stands in front of every endpoint: first the token, then the path, then the limits. */
export function createGateway(world: World, limits: RateLimits): (request: SandboxRequest) => GatewayResult {
  return (request) => {
    const result = passed(request, world, limits);
    if (!world.settings.cors) return result;
    const headers = { ...result.response.headers, ...corsHeaders };
    return { ...result, response: { ...result.response, headers } };
  };
}

const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'x-api-token, content-type',
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
};

/** Said to every path and method, known or not (reported from real traffic). */
const unauthorized = jsonResponse(
  401,
  {
    success: false,
    error: 'unauthorized access',
    errorCode: 401,
    error_info: 'Please check developers.pipedrive.com',
  },
  { 'x-401-by-gw': 'true' },
);

function passed(request: SandboxRequest, world: World, limits: RateLimits): GatewayResult {
  // A browser's preflight carries no token.
  if (request.method === 'OPTIONS' && world.settings.cors) return free({ status: 204, headers: {}, body: '' });
  const token = tokenIn(request);
  const userId = world.store.tokens.get(token);
  const user = world.store.users.find(({ id }) => id === userId);
  if (!user) return free(unauthorized);
  const url = new URL(request.url, 'http://sandbox');
  const match = routeFor(request.method, url.pathname);
  if (match.kind === 'unknown') return free(responseFrom(failure(404, 'Unknown method .')));
  if (match.kind === 'wrong-method') return free(responseFrom(failure(405, 'Method not allowed')));
  const { route, params } = match;
  const cost = tokenCosts[route.operation];
  const isWrite = request.method === 'POST' || request.method === 'PUT';
  const admission = limits.admit({ token, isSearch: isSearch(route), isWrite, cost }, world.clock.now());
  if (!admission.isAdmitted) return free(responseFrom(failure(429, 'Request over limit'), admission.headers));
  const answer = route.endpoint({ params, query: url.searchParams, body: bodyOf(request), user }, world);
  const isFree = answer.status >= 400 && !world.settings.failuresCostTokens;
  if (isFree) limits.refund(cost);
  return { response: responseFrom(answer, admission.headers), tokenCost: isFree ? 0 : cost };
}

function free(response: SandboxResponse): GatewayResult {
  return { response, tokenCost: 0 };
}

function responseFrom({ status, body }: ApiAnswer, headers: Record<string, string> = {}): SandboxResponse {
  return jsonResponse(status, body, headers);
}

/** A token in the query is not accepted: `?api_token=` is gone from the documentation. */
function tokenIn({ headers }: SandboxRequest): string {
  return headers['x-api-token'] ?? headers.authorization?.replace(/^Bearer /, '') ?? '';
}

/** Which paths count as searches is not listed; these surely do. */
function isSearch({ operation }: Route): boolean {
  return operation.endsWith('/search') || operation.includes('/itemSearch');
}

/** Without the JSON content type a body is not read, as behind Express. */
function bodyOf({ headers, body }: SandboxRequest): unknown {
  return /^application\/json\b/.test(headers['content-type'] ?? '') ? parsedJson(body) : undefined;
}
