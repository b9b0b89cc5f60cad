import { type SteppedClock, steppedClock } from './clock.ts';
import type { SandboxResponse } from './exchange.ts';
import { isRecord, type JsonRecord, parsedJson } from './json.ts';
import { createSandbox, type SandboxCore } from './sandbox.ts';
import type { SandboxSettings } from './settings.ts';
import { seedToken } from './store/seed.ts';

export interface Answer {
  status: number | 'cut';
  headers: Record<string, string>;
  json: JsonRecord;
  /** `data`, where it is one record. */
  data: JsonRecord;
  /** `data`, where it is a list. */
  list: unknown[];
}

export interface Caller {
  sandbox: SandboxCore;
  clock: SteppedClock;
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** A sandbox without sockets, on a clock that stands still, and a short way to ask it something. */
export function callerOf(settings: Partial<SandboxSettings> = {}): Caller {
  const clock = steppedClock();
  const sandbox = createSandbox({ clock, settings });
  const usual = { 'x-api-token': seedToken, 'content-type': 'application/json' };
  return {
    sandbox,
    clock,
    async call(method, url, body, headers = usual) {
      const sent = { method, url, headers, body: body === undefined ? '' : JSON.stringify(body) };
      const outcome = await sandbox.handle(sent);
      return outcome.kind === 'answered' ? answerFrom(outcome.response) : cutAnswer;
    },
  };
}

const cutAnswer: Answer = { status: 'cut', headers: {}, json: {}, data: {}, list: [] };

function answerFrom({ status, headers, body }: SandboxResponse): Answer {
  const value = parsedJson(body);
  const json = isRecord(value) ? value : {};
  const { data } = json;
  return { status, headers, json, data: isRecord(data) ? data : {}, list: Array.isArray(data) ? data : [] };
}

/** A lead needs somebody it belongs to. */
export async function withPerson(settings: Partial<SandboxSettings> = {}): Promise<Caller & { personId: unknown }> {
  const caller = callerOf(settings);
  const { data } = await caller.call('POST', '/api/v2/persons', { name: 'Ada Example' });
  return { ...caller, personId: data.id };
}

/** What stands at the end of the path: `valueAt(answer.json, 'additional_data', 'next_cursor')`. */
export function valueAt(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (Array.isArray(inside)) return inside[Number(key)];
    return isRecord(inside) ? inside[key] : undefined;
  }, value);
}
