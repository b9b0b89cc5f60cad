import type { SandboxSettings } from './settings.ts';

const windowMs = 2000;
const dayMs = 86_400_000;
/** The old limit on writes, which `x-daily-requests-left` counts down; whether it is still enforced is not documented. */
const dailyWrites = 10_000;

export interface CountedRequest {
  token: string;
  isSearch: boolean;
  isWrite: boolean;
  cost: number;
}

export interface RateLimits {
  /** Counts the request where it is let through. */
  admit(request: CountedRequest, now: number): Admission;
  /** Gives back what a refused request cost. */
  refund(cost: number): void;
  emptyBudget(now: number): void;
  tokensUsed(): number;
}

export interface Admission {
  isAdmitted: boolean;
  headers: Record<string, string>;
}

/** What was used up since midnight, in the server's time zone: here UTC, Pipedrive's is not named. */
interface Day {
  number: number;
  tokens: number;
  writes: number;
  isEmptied: boolean;
}

export function createRateLimits(settings: SandboxSettings): RateLimits {
  const bursts = new Map<string, number[]>();
  const searches = new Map<string, number[]>();
  let day: Day = { number: 0, tokens: 0, writes: 0, isEmptied: false };
  const beginDay = (now: number) => {
    const number = Math.floor(now / dayMs);
    if (number !== day.number) day = { number, tokens: 0, writes: 0, isEmptied: false };
  };
  return {
    admit(request, now) {
      beginDay(now);
      const windows = [{ times: windowOf(bursts, request.token, now), limit: settings.burstPerTwoSeconds }];
      const search = { times: windowOf(searches, request.token, now), limit: settings.searchesPerTwoSeconds };
      if (request.isSearch) windows.unshift(search);
      const isAdmitted = windows.every(hasRoom) && budgetLeft(day, settings) >= request.cost;
      if (isAdmitted) count(request, windows, day, now);
      return { isAdmitted, headers: headersFor({ windows, day, settings, isAdmitted, now }) };
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

interface Window {
  /** When the requests in it came. */
  times: number[];
  limit: number | null;
}

function hasRoom({ times, limit }: Window): boolean {
  return limit === null || times.length < limit;
}

function budgetLeft(day: Day, { dailyTokens }: SandboxSettings): number {
  if (day.isEmptied) return 0;
  return dailyTokens === null ? Number.POSITIVE_INFINITY : Math.max(dailyTokens - day.tokens, 0);
}

function count(request: CountedRequest, windows: Window[], day: Day, now: number): void {
  for (const { times } of windows) times.push(now);
  day.tokens += request.cost;
  if (request.isWrite) day.writes += 1;
}

interface Situation {
  windows: Window[];
  day: Day;
  settings: SandboxSettings;
  isAdmitted: boolean;
  now: number;
}

/** The first window with a limit is the one that is told about: for a search its own. */
function headersFor({ windows, day, settings, isAdmitted, now }: Situation): Record<string, string> {
  const window = windows.find(({ limit }) => limit !== null);
  return {
    ...(window && windowHeaders(window.times, window.limit ?? 0, now)),
    'x-daily-requests-left': String(Math.max(dailyWrites - day.writes, 0)),
    ...(settings.sendTokenBudgetHeaders && budgetHeaders(day, settings)),
    ...(settings.sendRetryAfter && !isAdmitted && { 'retry-after': secondsUntilFree(window?.times ?? [], now) }),
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

function budgetHeaders(day: Day, settings: SandboxSettings): Record<string, string> {
  if (settings.dailyTokens === null) return {};
  return {
    'x-daily-ratelimit-token-limit': String(settings.dailyTokens),
    'x-daily-ratelimit-token-remaining': String(budgetLeft(day, settings)),
  };
}
