import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome, SandboxRequest, SandboxResponse } from '../exchange.ts';
import type { SandboxCore } from '../sandbox.ts';
import { isLocalRequest, siteResponse } from './site.ts';

/** The thin rim: turns what Node hands over into a request, and an outcome into bytes or a broken connection. */
export function createListener(sandbox: SandboxCore) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    answer(sandbox, incoming, outgoing).catch(() => incoming.socket.destroy());
  };
}

async function answer(sandbox: SandboxCore, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await requestFrom(incoming);
  const page = isLocalRequest(request) ? siteResponse(request, sandbox) : undefined;
  const outcome: Outcome = page ? { kind: 'answered', response: page, copies: 1 } : await sandbox.handle(request);
  if (outcome.kind === 'cut') incoming.socket.destroy();
  else if (outcome.kind === 'cut-in-body') sendHalf(outcome.response, outgoing);
  else if (outcome.copies === 2) sendTwice(outcome.response, outgoing);
  else send(outcome.response, outgoing);
}

async function requestFrom(incoming: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = [value ?? ''].flat().join(', ');
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers,
    body: Buffer.concat(chunks).toString(),
  };
}

function send({ status, headers, body }: SandboxResponse, outgoing: ServerResponse): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

function sendHalf({ status, headers, body }: SandboxResponse, outgoing: ServerResponse): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.write(body.slice(0, Math.floor(body.length / 2)), () => outgoing.socket?.destroy());
}

/** The second copy comes unasked, so the connection can't be used for another request. */
function sendTwice(response: SandboxResponse, outgoing: ServerResponse): void {
  const { socket } = outgoing;
  const head = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = `content-length: ${Buffer.byteLength(response.body)}\r\n`;
  const copy = `HTTP/1.1 ${response.status} Again\r\n${head.join('')}${length}\r\n${response.body}`;
  outgoing.once('finish', () => socket?.end(copy));
  outgoing.setHeader('connection', 'keep-alive');
  send(response, outgoing);
}
