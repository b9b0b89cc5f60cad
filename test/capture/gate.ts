/** Holds back answers until they are let through, in any order. */
export class Gate {
  #isClosed: boolean;
  #waiting: (() => void)[] = [];

  constructor(isClosed: boolean) {
    this.#isClosed = isClosed;
  }

  async pass(): Promise<void> {
    if (this.#isClosed) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  one(which = 0): void {
    const [resolve] = this.#waiting.splice(which % Math.max(1, this.#waiting.length), 1);
    resolve?.();
  }

  /** Until somebody waits here. */
  async asked(): Promise<void> {
    while (this.#waiting.length === 0) await new Promise(setImmediate);
  }

  /** Until nobody waits here any more. */
  async all(): Promise<void> {
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      this.one();
      await new Promise(setImmediate);
    }
  }
}
