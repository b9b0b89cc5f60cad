import type { Send } from '../../pipedrive/client.ts';
import { type Failure, isWorthRetrying } from '../../pipedrive/failure.ts';
import type { Operation } from '../../pipedrive/operation.ts';

/**
 * Deletes what was made too much: a browser may send a create request a second time by itself when the connection breaks.
 * What this user may not delete stays, which harms less than a capture that never ends.
 * @returns the failure after which it should be tried again
 */
export async function takeBack(deletions: Operation<unknown>[], send: Send): Promise<Failure | undefined> {
  for (const deletion of deletions) {
    const answer = await send(deletion);
    if (!answer.ok && isWorthRetrying(answer.failure)) return answer.failure;
  }
  return undefined;
}
