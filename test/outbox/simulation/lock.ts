import type { Life } from './life.ts';

type Lock = (life: Life, work: () => Promise<void>) => Promise<void>;

/** Like a Web Lock: whoever comes first; a life that ends lets go of it. */
export interface Locks {
  exclusively: Lock;
  together: Lock;
}

export function createLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  let sharing: Promise<void>[] = [];
  return {
    exclusively(life, work) {
      const before = Promise.all([last, ...sharing]);
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      sharing = [];
      return hold(before, resolve, life, work);
    },
    together(life, work) {
      const { promise, resolve } = Promise.withResolvers<void>();
      sharing.push(promise);
      return hold(last, resolve, life, work);
    },
  };
}

async function hold(before: Promise<unknown>, letGo: () => void, life: Life, work: () => Promise<void>) {
  await before;
  try {
    if (!life.isOver()) await Promise.race([work(), life.over]);
  } finally {
    letGo();
  }
  if (life.isOver()) await new Promise<never>(() => {});
}
