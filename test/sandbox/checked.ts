import type { ApiAnswer } from './api.ts';

/** What was sent, checked: its value, or the answer that refuses it. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; answer: ApiAnswer };

export function accepted<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

export function refused(answer: ApiAnswer): { ok: false; answer: ApiAnswer } {
  return { ok: false, answer };
}
