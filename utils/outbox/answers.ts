import type { Send } from '../pipedrive/client.ts';
import { isUnheard } from '../pipedrive/failure.ts';

/** How often Pipedrive was heard of so far, and how often it did as it was asked. */
export interface Answers {
  heard: number;
  good: number;
}

const latelyCount = 20;

/** Counts the answers. All is well as long as of the last twenty requests a quarter did as they were asked. */
export function countAnswers(send: Send, onGood: () => void) {
  const answers: Answers = { heard: 0, good: 0 };
  let lately: boolean[] = [];
  const counting: Send = async (operation) => {
    const result = await send(operation);
    lately = [...lately.slice(1 - latelyCount), result.ok];
    if (result.ok || !isUnheard(result.failure)) answers.heard += 1;
    if (result.ok) {
      answers.good += 1;
      onGood();
    }
    return result;
  };
  const isWell = () => lately.filter(Boolean).length * 4 >= latelyCount;
  return { send: counting, answers, isWell };
}
