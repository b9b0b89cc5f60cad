import type { SandboxSettings } from './settings.ts';

const windowMs = 2000;
const dayMs = 86_400_000;
/** The old limit on writes, which `x-daily-requests-left` counts down; whether it is still enforced is not documented. */
const dailyWrites = 10_000;

export interface RateLimits {
  /** Counts the request where it is let through. */
  admit(request: { token: string; isSearch: boolean; isWrite: boolean; cost: number }, now: number): Admission;
  /** Gives back what a refused request cost. */
  refund(cost: number): void;
  emptyBudget(now: number): void;
  tokensUsed(): number;
}

export interface Admission {
  isAdmitted: boolean;
  headers: Record<string, string>;
}

export function createRateLimits(settings: SandboxSettings): RateLimits {
  const bursts = new Map<string, number[]>();
  const searches = new Map<string, number[]>();
  const day = { number: 0, tokens: 0, writes: 0, isEmptied: false };
  const beginDay = (now: number) => {
    const number = Math.floor(now / dayMs);
    if (number !== day.number) Object.assign(day, { number, tokens: 0, writes: 0, isEmptied: false });
  };
  return {
    admit(request, now) {
      beginDay(now);
      const burst = windowOf(bursts, request.token, now);
      const search = windowOf(searches, request.token, now);
      const budget = day.isEmptied ? 0 : (settings.dailyTokens ?? Number.POSITIVE_INFINITY) - day.tokens;
      const isAdmitted =
        burst.length < (settings.burstPerTwoSeconds ?? Number.POSITIVE_INFINITY) &&
        (!request.isSearch || search.length < (settings.searchesPerTwoSeconds ?? Number.POSITIVE_INFINITY)) &&
        budget >= request.cost;
      if (isAdmitted) {
        burst.push(now);
        if (request.isSearch) search.push(now);
        day.tokens += request.cost;
        if (request.isWrite) day.writes += 1;
      }
      const window = request.isSearch && settings.searchesPerTwoSeconds !== null ? search : burst;
      const limit = window === search ? settings.searchesPerTwoSeconds : settings.burstPerTwoSeconds;
      const headers = {
        ...(limit !== null && windowHeaders(window, limit, now)),
        'x-daily-requests-left': String(Math.max(dailyWrites - day.writes, 0)),
        ...(settings.sendTokenBudgetHeaders &&
          budgetHeaders(settings, day.isEmptied ? settings.dailyTokens : day.tokens)),
        ...(settings.sendRetryAfter && !isAdmitted && { 'retry-after': secondsUntilFree(window, now) }),
      };
      return { isAdmitted, headers };
    },
    refund(cost) {
      day.tokens -= cost;
    },
    emptyBudget(now) {
      beginDay(now);
      day.isEmptied = true;
    },
    tokensUsed: () => day.tokens,
  };
}

function windowOf(windows: Map<string, number[]>, token: string, now: number): number[] {
  const recent = (windows.get(token) ?? []).filter((time) => time > now - windowMs);
  windows.set(token, recent);
  return recent;
}

function windowHeaders(window: number[], limit: number, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - window.length, 0)),
    'x-ratelimit-reset': secondsUntilFree(window, now),
  };
}

/** The unit is not stated; the documentation's examples are seconds. */
function secondsUntilFree(window: number[], now: number): string {
  const oldest = window[0] ?? now;
  return String(Math.max(Math.ceil((oldest + windowMs - now) / 1000), 0));
}

function budgetHeaders({ dailyTokens }: SandboxSettings, used: number | null): Record<string, string> {
  if (dailyTokens === null) return {};
  return {
    'x-daily-ratelimit-token-limit': String(dailyTokens),
    'x-daily-ratelimit-token-remaining': String(Math.max(dailyTokens - (used ?? 0), 0)),
  };
}
