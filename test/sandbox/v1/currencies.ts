import type { Endpoints } from '../api.ts';
import type { Currency } from '../store/records.ts';
import { success } from './answers.ts';

export const currencyEndpoints: Endpoints = {
  'v1 get /currencies': ({ query }, { store }) => {
    const term = (query.get('term') ?? '').toLowerCase();
    const isMeant = ({ code, name }: Currency) => `${code} ${name}`.toLowerCase().includes(term);
    return success(store.currencies.filter(isMeant).map(currencyAnswer));
  },
};

function currencyAnswer({ id, code, name, decimalPoints, symbol }: Currency) {
  return { id, code, name, decimal_points: decimalPoints, symbol, active_flag: true, is_custom_flag: false };
}
