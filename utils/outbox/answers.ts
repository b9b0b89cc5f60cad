import type { Send } from '../pipedrive/client.ts';
import { isUnheard } from '../pipedrive/failure.ts';

/** How often Pipedrive was heard of so far, and how often it did as it was asked. */
export interface Answers {
  heard: number;
  good: number;
}

/** Counts the answers. */
export function countAnswers(send: Send, onGood: () => void) {
  const answers: Answers = { heard: 0, good: 0 };
  const counting: Send = async (operation) => {
    const result = await send(operation);
    if (result.ok || !isUnheard(result.failure)) answers.heard += 1;
    if (result.ok) {
      answers.good += 1;
      onGood();
    }
    return result;
  };
  return { send: counting, answers };
}
