/** An alarm is set for half a minute at least, and a worker with nothing to do lives for as long. */
const longestMs = 30_000;

/** What stopped the sending isn't over at once. */
const shortestMs = 5_000;

/** Does the work when the next capture is due, if that is before an alarm can go off. Should the worker die, there is the alarm. */
export function createTimer(work: () => void): (dueAt: number | undefined, now: number) => void {
  let timer: ReturnType<typeof setTimeout>;
  return (dueAt, now) => {
    clearTimeout(timer);
    if (dueAt === undefined || dueAt - now >= longestMs) return;
    timer = setTimeout(work, dueAt > now ? dueAt - now : shortestMs);
  };
}
