import { useEffect, useState } from 'preact/hooks';

/** Under this nobody sees a difference, and a busy outbox isn't asked for each of its steps. */
const shortestPauseMs = 200;

/**
 * A value that is asked for again whenever `onNews` tells of a change; `undefined` before the first answer.
 * Both functions must stay the same from one drawing to the next.
 */
export function useLive<Value>(
  ask: () => Promise<Value | undefined>,
  onNews: (listener: () => void) => () => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      timer = undefined;
      const answer = await ask();
      if (answer !== undefined) setValue(() => answer);
    };
    void refresh();
    const stop = onNews(() => {
      timer ??= setTimeout(refresh, shortestPauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [ask, onNews]);
  return value;
}
