/**
 * What parsers written for Node take from Node's own modules. They inherit from the first two, by calling them as old code
 * does, and use nothing of them on a text they have whole.
 */
export function EventEmitter(): void {}
export function Writable(): void {}
/** The same in both. */
export const URL = globalThis.URL;
