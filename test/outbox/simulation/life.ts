/**
 * Where a worker dies: at its n-th call of the world outside, before the call has its effect or after. Or the call only
 * fails, and the worker lives on.
 */
export interface Death {
  call: number;
  side: 'before' | 'after' | 'fails before' | 'fails after';
}

/** One life of a worker. After its death none of its promises resolves, as if its code had never gone on. */
export interface Life {
  /** The same function, but one of the calls at which this life may end. */
  mortal<Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>): (...args: Args) => Promise<Value>;
  /** What is under way when it ends comes to no end of its own, and is waited for by nobody. */
  tied<Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>): (...args: Args) => Promise<Value>;
  /** Resolves at the death. */
  readonly over: Promise<void>;
  isOver(): boolean;
  end(): void;
}

const never = new Promise<never>(() => {});

export function beginLife(death?: Death): Life {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const ending = over.then(() => Promise.reject<never>(new Error('The worker is dead.')));
  ending.catch(() => undefined);
  let calls = 0;
  let isOver = false;
  const end = () => {
    isOver = true;
    resolve();
  };
  return {
    mortal:
      (work) =>
      async (...args) => {
        if (isOver) return never;
        calls += 1;
        const side = calls === death?.call ? death.side : undefined;
        if (side === 'fails before') throw new Error('The disk is full.');
        if (side === 'before') end();
        if (isOver) return never;
        const value = await work(...args).catch((error: unknown) => {
          if (isOver) return never;
          throw error;
        });
        if (side === 'fails after') throw new Error('The disk is full.');
        if (side === 'after') end();
        return isOver ? never : value;
      },
    tied:
      (work) =>
      (...args) =>
        Promise.race([work(...args), ending]),
    over,
    isOver: () => isOver,
    end,
  };
}
