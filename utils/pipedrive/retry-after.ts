const second = 1_000;
const day = 24 * 60 * 60 * second;

/**
 * How long a 429 asks to wait, in ms between one second and one day, or `undefined` when it doesn't say.
 * `retry-after` is seconds or a date (RFC 9110); `x-ratelimit-reset` is seconds in every example of the rate limit page
 * (developers.pipedrive.com, core-api-concepts-rate-limiting). Absurd values count as unsaid.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const waits = [headers.get('retry-after'), headers.get('x-ratelimit-reset')].map((value) => waitMs(value, now));
  const wait = waits.find((ms) => ms !== undefined);
  return wait === undefined ? undefined : Math.min(Math.max(wait, second), day);
}

function waitMs(value: string | null, now: number): number | undefined {
  if (!value?.trim()) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * second : Date.parse(value) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
