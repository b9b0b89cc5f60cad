/** The same work, done once for all calls within so many ms, at their end. */
export function atMostEvery(ms: number, work: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      work();
    }, ms);
  };
}
