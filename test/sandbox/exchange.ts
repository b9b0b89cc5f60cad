/** What goes in and out of the sandbox, free of sockets. */
export interface SandboxRequest {
  method: string;
  /** Path and query: `/v1/leads?limit=1`. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

export interface SandboxResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * `answered`: the response arrives whole; `copies` says how often it is written to the connection.
 * `cut`: the connection breaks without an answer.
 * `cut-in-body`: the head and a part of the body arrive, then the connection breaks.
 */
export type Outcome =
  | { kind: 'answered'; response: SandboxResponse; copies: 1 | 2 }
  | { kind: 'cut' }
  | { kind: 'cut-in-body'; response: SandboxResponse };

export function answered(response: SandboxResponse): Outcome {
  return { kind: 'answered', response, copies: 1 };
}

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): SandboxResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function htmlResponse(status: number, body: string, headers: Record<string, string> = {}): SandboxResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}
