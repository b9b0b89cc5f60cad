import { readAnswer } from './answer.ts';
import type { Failure, Result } from './failure.ts';
import type { Operation } from './operation.ts';

/** The one host that the token goes to; the manifest's CSP and host permission name it, too. */
const apiOrigin = 'https://api.pipedrive.com';

/** A worker's request is killed silently after 30 s; this one ends sooner, and its end is written down. */
const timeoutMs = 20_000;

/** Far above any answer of the endpoints in use; a larger one is not read on. */
const answerMaxLength = 5_000_000;

export interface Rim {
  fetch: typeof fetch;
  now: () => number;
  isOnline: () => boolean;
  /** Whether the browser lets us call Pipedrive's host; a user can take that back at any time. */
  mayCall: () => Promise<boolean>;
  /** `undefined` when not connected; a failure where there is one that can't be used. */
  token: () => Promise<string | Failure | undefined>;
}

export type Send = <Value>(operation: Operation<Value>) => Promise<Result<Value>>;

/** Sends operations to Pipedrive, one request each. Never throws: what goes wrong comes back as a `Failure`. */
export function createClient({ fetch, now, isOnline, mayCall, token }: Rim): Send {
  return async (operation) => {
    try {
      const secret = await token();
      if (typeof secret !== 'string') return { ok: false, failure: secret ?? { kind: 'not-connected' } };
      if (!isOnline()) return { ok: false, failure: { kind: 'offline' } };
      if (!(await mayCall())) return { ok: false, failure: { kind: 'no-permission' } };
      const response = await fetch(addressOf(operation), requestInit(operation, secret));
      const body = await readText(response);
      // The words of a refusal are shown and stored: should they ever quote the token, it is taken out.
      const text = response.ok ? body : body.replaceAll(secret, '');
      return readAnswer(operation, { status: response.status, headers: response.headers, text }, now());
    } catch {
      // Whatever it was (DNS, TLS, a cut connection, a redirect, the time-out, our own storage), the request may have arrived.
      return { ok: false, failure: { kind: 'unreachable' } };
    }
  };
}

function addressOf({ path, query }: Operation<unknown>) {
  const address = new URL(path, apiOrigin);
  for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value);
  return address.href;
}

function requestInit({ method, body }: Operation<unknown>, token: string): RequestInit {
  return {
    method,
    headers: {
      accept: 'application/json',
      'x-api-token': token,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    // A redirect would carry `x-api-token` to another host: browsers drop only `authorization`.
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    mode: 'cors',
    signal: AbortSignal.timeout(timeoutMs),
  };
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.length > answerMaxLength) throw new Error('Too long.');
  }
  return text;
}
