import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import { readPresence } from '../../pipedrive/v2/presence.ts';
import type { SharedEntity } from '../record.ts';

/** Whether somebody has deleted it. */
export async function isGone(entity: SharedEntity, id: number, send: Send): Promise<Result<boolean>> {
  const answer = await send(readPresence(entity, id));
  if (answer.ok) return { ok: true, value: answer.value.is_deleted };
  const isUnknown = answer.failure.kind === 'refused' && answer.failure.status === 404;
  return isUnknown ? { ok: true, value: true } : answer;
}
