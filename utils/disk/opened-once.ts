/** The same database for everybody. One that couldn't be opened is tried again by whoever asks next. */
export function openedOnce<Database>(open: () => Promise<Database>): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
