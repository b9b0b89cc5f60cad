import * as v from 'valibot';
import type { Failure, Result } from './failure.ts';
import { isSearchPath, type Operation } from './operation.ts';
import { retryAfterMs } from './retry-after.ts';

/** Both API versions wrap data alike; failing services add a number (`errorCode`) or a name (`code`), which isn't needed here. */
const successSchema = v.object({ success: v.literal(true), data: v.unknown() });
const failureSchema = v.object({
  error: v.optional(v.nullable(v.string())),
  error_info: v.optional(v.nullable(v.string())),
});

/** What every error of the older services says in `error_info`; it helps nobody. */
const emptyAdvice = 'Please check developers.pipedrive.com';
const wordsMaxLength = 500;

/** An HTTP answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** What an answer means. Never assumes JSON: proxies and the abuse shield answer in HTML. */
export function readAnswer<Value>(operation: Operation<Value>, answer: Answer, now: number): Result<Value> {
  const body = parseJson(answer.text);
  if (answer.status < 200 || answer.status > 299)
    return { ok: false, failure: failureFrom(operation, answer, { body, now }) };
  const envelope = v.safeParse(successSchema, body);
  const value = envelope.success
    ? v.safeParse(operation.answer, operation.reads === 'body' ? body : envelope.output.data)
    : undefined;
  return value?.success
    ? { ok: true, value: value.output }
    : { ok: false, failure: { kind: 'server', status: answer.status } };
}

function failureFrom(
  { path }: Operation<unknown>,
  { status, headers }: Answer,
  { body, now }: { body: unknown; now: number },
): Failure {
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 402) return { kind: 'suspended', words: wordsOf(body) };
  if (status === 403) return body === undefined ? { kind: 'blocked' } : { kind: 'forbidden', words: wordsOf(body) };
  if (status === 429) return { kind: limitReached(path, headers), retryAfterMs: retryAfterMs(headers, now) };
  if (status === 408 || status === 425 || status < 400 || status >= 500) return { kind: 'server', status };
  const words = wordsOf(body);
  return { kind: 'refused', status, words, field: fieldNamedIn(words) };
}

/**
 * Which of the limits it is, nobody says. The burst limit leaves no request, the day's budget no token; the header of the
 * tokens was seen, but isn't documented. A search may tell of its own limit and be refused for the other.
 */
function limitReached(path: string, headers: Headers): 'limited' | 'spent' {
  if (headers.get('x-daily-ratelimit-token-remaining') === '0') return 'spent';
  return !isSearchPath(path) && Number(headers.get('x-ratelimit-remaining')) > 0 ? 'spent' : 'limited';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Pipedrive's own words. Lead errors carry the useful half in `error_info`, the v2 API says all in `error`. */
function wordsOf(body: unknown): string {
  const parsed = v.safeParse(failureSchema, body);
  if (!parsed.success) return '';
  return [parsed.output.error, parsed.output.error_info]
    .filter((words) => words && words !== emptyAdvice)
    .join(' ')
    .slice(0, wordsMaxLength);
}

/** v1: `"channel" must be a number`, `"label_ids[0]" must be a valid GUID`; v2: `Validation failed: emails: …` or `Parameter 'x' is not allowed`. */
function fieldNamedIn(words: string): string | undefined {
  const named =
    /"(\w+(?:\.\w+|\[\d+\])*)"/.exec(words) ?? /Validation failed: (\w+)/.exec(words) ?? /'(\w+)'/.exec(words);
  return named?.[1];
}
