import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const currencySchema = v.object({ code: v.string(), name: v.string(), active_flag: v.boolean() });
export type Currency = v.InferOutput<typeof currencySchema>;

/** All currencies at once, the company's own and those that are switched off included; 20 tokens. There is no v2 of it. */
export function listCurrencies(): Operation<Currency[]> {
  return { method: 'GET', path: '/v1/currencies', answer: v.array(currencySchema) };
}
