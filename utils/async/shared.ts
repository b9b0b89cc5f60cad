/** Who calls while the work is being done waits for it to be done once more; the work is told so. */
export function shared(onMore: () => void, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async () => {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    isWanted = true;
    if (running) onMore();
    running ??= run();
    return running;
  };
}
