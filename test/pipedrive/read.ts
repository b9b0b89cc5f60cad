import { expect } from 'vitest';
import { readAnswer } from '../../utils/pipedrive/answer.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';

/** What is read of a successful answer whose body has this, or `undefined` where it can't be told what Pipedrive did. */
export function read(operation: Operation<unknown>, body: object): unknown {
  const text = JSON.stringify({ success: true, ...body });
  const result = readAnswer(operation, { status: 200, headers: new Headers(), text }, 0);
  if (!result.ok) expect(result.failure).toEqual({ kind: 'server', status: 200 });
  return result.ok ? result.value : undefined;
}
