import * as v from 'valibot';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import type { SharedEntity } from '../record.ts';

const paths = { person: '/api/v2/persons', organization: '/api/v2/organizations' } as const;

/** Pipedrive goes on answering for what was deleted, for 30 days. */
const presenceSchema = v.object({ is_deleted: v.optional(v.boolean(), false) });

/** Whether somebody has deleted it. 1 token. */
export async function isGone(entity: SharedEntity, id: number, send: Send): Promise<Result<boolean>> {
  const answer = await send({ method: 'GET', path: `${paths[entity]}/${id}`, answer: presenceSchema });
  if (answer.ok) return { ok: true, value: answer.value.is_deleted };
  const isUnknown = answer.failure.kind === 'refused' && answer.failure.status === 404;
  return isUnknown ? { ok: true, value: true } : answer;
}
