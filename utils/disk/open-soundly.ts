interface Spare {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

declare global {
  interface Navigator {
    /** Chromium's since 122; in no other browser. */
    storageBuckets?: Spare;
  }
}

/** What of the worker's surroundings the spare place needs; tests bring their own. */
interface Surroundings {
  indexedDB: IDBFactory;
  navigator: { storageBuckets?: Spare };
}

/**
 * Opens a database, in files of its own where those of the extension can't be opened any more: with its MANIFEST deleted,
 * Chromium (156, seen on 2026-11-26) neither opens nor deletes any of its databases again. Elsewhere the error stands.
 */
export async function openSoundly<Database>(
  open: () => Promise<Database>,
  surroundings: Surroundings = globalThis,
): Promise<Database> {
  try {
    return await open();
  } catch (error) {
    const spare = surroundings.navigator.storageBuckets;
    if (!spare || !(error instanceof Error || error instanceof DOMException) || error.name !== 'UnknownError')
      throw error;
    const { indexedDB } = await spare.open('spare');
    // The browser's own is a getter.
    Object.defineProperty(surroundings, 'indexedDB', { value: indexedDB, configurable: true, writable: true });
    return open();
  }
}
