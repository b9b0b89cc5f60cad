import type { Currency, LeadLabel, User } from './records.ts';

/** Everything here is invented; the one token opens the first user's account. */
export const company = {
  id: 7001,
  name: 'Sandbox Company',
  domain: 'sandbox',
  country: 'EE',
  defaultCurrency: 'EUR',
} as const;

export const seedToken = 'sandbox-token';

export function seedUsers(): User[] {
  return [
    { id: 501, name: 'Sandbox User', email: 'user@sandbox.example', isAdmin: true },
    { id: 502, name: 'Second User', email: 'second@sandbox.example', isAdmin: false },
  ];
}

/** The same in every sandbox, and so are the labels' ids. */
const foundedAt = Date.UTC(2026, 0, 2);

/** The three labels every new Pipedrive company starts with. */
export function seedLabels(uuid: (now: number) => string, now: number): LeadLabel[] {
  const times = { createdAt: now, updatedAt: now };
  return [
    { id: uuid(foundedAt), name: 'Hot', color: 'red', ...times },
    { id: uuid(foundedAt), name: 'Warm', color: 'yellow', ...times },
    { id: uuid(foundedAt), name: 'Cold', color: 'blue', ...times },
  ];
}

const currencyRows: [code: string, name: string, symbol: string, decimalPoints: number][] = [
  ['EUR', 'Euro', '€', 2],
  ['USD', 'US Dollar', '$', 2],
  ['GBP', 'British Pound', '£', 2],
  ['JPY', 'Japanese Yen', '¥', 0],
  ['CHF', 'Swiss Franc', 'CHF', 2],
  ['PLN', 'Polish Złoty', 'zł', 2],
  ['SEK', 'Swedish Krona', 'kr', 2],
  ['INR', 'Indian Rupee', '₹', 2],
];

export function seedCurrencies(): Currency[] {
  return currencyRows.map(([code, name, symbol, decimalPoints], index) => ({
    id: index + 1,
    code,
    name,
    symbol,
    decimalPoints,
  }));
}
