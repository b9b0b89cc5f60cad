import type { Send } from '../pipedrive/client.ts';
import { isUnheard } from '../pipedrive/failure.ts';

/** Counts how often Pipedrive was heard of. */
export function countAnswers(send: Send) {
  let answers = 0;
  const counting: Send = async (operation) => {
    const result = await send(operation);
    if (result.ok || !isUnheard(result.failure)) answers += 1;
    return result;
  };
  return { send: counting, answers: () => answers };
}
