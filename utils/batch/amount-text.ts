import { parseAmount } from '../lead/amount.ts';

const signs: Record<string, string> = { '€': 'EUR', '£': 'GBP', zł: 'PLN', '₹': 'INR', '₺': 'TRY', '₴': 'UAH' };

/**
 * A sum of a file as the form has it: digits as the locale writes them, and the currency that stands beside them. Programs
 * write `1500.00` in every locale. What isn't understood is left as it is, for the user to mend.
 */
export function moneyFrom(cell: string, locale: string): { amount: string; currency: string } {
  const [, sign = ''] = /(€|£|zł|₹|₺|₴|\b[A-Z]{3}\b)/.exec(cell) ?? [];
  const digits = cell.replace(/€|£|\$|zł|₹|₺|₴|\b[A-Z]{3}\b/g, '').trim();
  const currency = signs[sign] ?? sign;
  if (!digits || parseAmount(digits, locale) !== undefined) return { amount: digits, currency };
  const asMachinesWrite = /^-?\d+(?:\.\d+)?$/.test(digits);
  const amount = asMachinesWrite
    ? new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10, numberingSystem: 'latn' }).format(
        Number(digits),
      )
    : cell;
  return { amount, currency };
}
