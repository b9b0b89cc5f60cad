import type { Send } from '../../../utils/pipedrive/client.ts';
import type { Result } from '../../../utils/pipedrive/failure.ts';
import type { Operation } from '../../../utils/pipedrive/operation.ts';

/** Answers one request after the other with these, then with success without a value; and what was asked. */
export function answering(...answers: Result<unknown>[]) {
  const asked: string[] = [];
  const bodies: (object | undefined)[] = [];
  const send = async ({ method, path, query, body }: Operation<unknown>) => {
    asked.push([method, path, query?.term ?? query?.limit].filter((part) => part !== undefined).join(' '));
    bodies.push(body);
    return answers.shift() ?? { ok: true, value: undefined };
  };
  return { asked, bodies, send: send as Send };
}

export const value = (answer: unknown): Result<unknown> => ({ ok: true, value: answer });
export const unreachable = { ok: false, failure: { kind: 'unreachable' } } as const;
export const notFound = {
  ok: false,
  failure: { kind: 'refused', status: 404, words: 'Not found', field: undefined },
} as const;
