/** Tells those who wait that something has changed; what it was they see in the store. */
export function createNews() {
  let waiting = Promise.withResolvers<void>();
  return {
    next: () => waiting.promise,
    announce() {
      waiting.resolve();
      waiting = Promise.withResolvers<void>();
    },
  };
}
