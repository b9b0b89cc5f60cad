import type { Outcome, SandboxRequest } from './exchange.ts';
import { isRecord, parsedJson } from './json.ts';

export interface LoggedRequest {
  number: number;
  /** ISO 8601. */
  time: string;
  method: string;
  path: string;
  query: Record<string, string>;
  /** Tokens stand as `<right token>` or `<wrong token>`, so that a log can be kept and searched for where they went. */
  headers: Record<string, string>;
  /** Parsed where it is JSON. */
  body: unknown;
  /** `undefined` while there is no answer; `cut` where there was none or only a part of it. */
  status: number | 'cut' | undefined;
  answerHeaders: Record<string, string>;
  answer: unknown;
  tokenCost: number;
  /** The number of the fault that struck. */
  fault: number | undefined;
}

export interface LogEntryStart {
  request: SandboxRequest;
  now: number;
  knownTokens: Iterable<string>;
}

export function logEntry(number: number, { request, now, knownTokens }: LogEntryStart): LoggedRequest {
  const hide = tokenHider([...knownTokens]);
  const url = new URL(hide(request.url), 'http://sandbox');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, hideIn(name, value, hide)]);
  return {
    number,
    time: new Date(now).toISOString(),
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body: readable(hide(request.body)),
    status: undefined,
    answerHeaders: {},
    answer: undefined,
    tokenCost: 0,
    fault: undefined,
  };
}

export function logOutcome(entry: LoggedRequest, outcome: Outcome): void {
  entry.status = outcome.kind === 'answered' ? outcome.response.status : 'cut';
  if (outcome.kind === 'cut') return;
  entry.answerHeaders = outcome.response.headers;
  entry.answer = readable(outcome.response.body);
}

/** A known token is found wherever it went, not only where it belongs. */
function tokenHider(tokens: string[]): (text: string) => string {
  return (text) => tokens.reduce((hidden, token) => hidden.replaceAll(token, '<right token>'), text);
}

function hideIn(name: string, value: string, hide: (text: string) => string): string {
  const hidden = hide(value);
  if (hidden !== value) return hidden;
  if (name === 'x-api-token') return '<wrong token>';
  return name === 'authorization' ? value.replace(/^(\w+) .*$/, '$1 <wrong token>') : value;
}

function readable(text: string): unknown {
  const value = parsedJson(text);
  return isRecord(value) || Array.isArray(value) ? value : text;
}
