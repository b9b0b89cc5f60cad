import type { Life } from './life.ts';

/** Runs work of different lives one after the other. A life that ends lets go of it, like a Web Lock. */
export type Lock = (life: Life, work: () => Promise<void>) => Promise<void>;

export function createLock(): Lock {
  let last: Promise<void> = Promise.resolve();
  return async (life, work) => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    try {
      if (!life.isOver()) await Promise.race([work(), life.over]);
    } finally {
      resolve();
    }
    if (life.isOver()) await new Promise<never>(() => {});
  };
}
