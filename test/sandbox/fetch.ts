import type { Outcome, SandboxRequest, SandboxResponse } from './exchange.ts';
import type { SandboxCore } from './sandbox.ts';

/**
 * A `fetch` that ends in the sandbox without a network: a cut connection rejects with `TypeError`, an aborted signal with
 * its reason, as in browsers. Redirects are not followed: with `redirect: 'error'` they reject, else they are returned.
 */
export function sandboxFetch(sandbox: Pick<SandboxCore, 'handle'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const outcome = await abortable(sandbox.handle(await plainRequest(request)), signal);
    if (outcome.kind === 'cut') throw new TypeError('Failed to fetch');
    const isRedirect = outcome.response.status >= 300 && outcome.response.status < 400;
    if (isRedirect && request.redirect === 'error') throw new TypeError('Failed to fetch');
    return outcome.kind === 'answered' ? response(outcome.response) : halfResponse(outcome.response);
  };
}

async function plainRequest(request: Request): Promise<SandboxRequest> {
  const { pathname, search } = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  return { method: request.method, url: pathname + search, headers, body: await request.text() };
}

/** The sandbox goes on with what it was asked, as a server does whose client has gone. */
function abortable(outcome: Promise<Outcome>, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    outcome.then(resolve, reject);
  });
}

function response({ status, headers, body }: SandboxResponse): Response {
  const hasNoBody = status === 204 || status === 304;
  return new Response(hasNoBody ? null : body, { status, headers });
}

function halfResponse({ status, headers, body }: SandboxResponse): Response {
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, Math.floor(body.length / 2))));
      controller.error(new TypeError('Failed to fetch'));
    },
  });
  return new Response(half, { status, headers });
}
