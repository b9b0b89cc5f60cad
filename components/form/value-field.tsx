import { locale, t } from '../text.ts';

interface Props {
  amount: string;
  currency: string;
  /** Of the account; chosen unless the draft names another. */
  accountCurrency: string;
  problem: string | undefined;
  onInput: (change: { amount: string } | { currency: string }) => void;
}

/** The lead's value: an amount as the user's locale writes it, and its currency. */
export function ValueField({ amount, currency, accountCurrency, problem, onInput }: Props) {
  const example = new Intl.NumberFormat(locale()).format(1_500);
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {t('field_value')}
      </span>
      <div>
        <div class="amount">
          <input
            type="text"
            inputMode="decimal"
            aria-label={t('field_value')}
            aria-invalid={problem !== undefined}
            aria-describedby={problem && 'value-problem'}
            placeholder={example}
            autoComplete="off"
            value={amount}
            onInput={(event) => onInput({ amount: event.currentTarget.value })}
          />
          <select
            aria-label={t('field_currency')}
            value={currency || accountCurrency}
            onChange={(event) => onInput({ currency: event.currentTarget.value })}
          >
            {!accountCurrency && <option value="">–</option>}
            {currencies(accountCurrency).map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
        </div>
        {problem && (
          <p class="problem" id="value-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

function currencies(first: string): string[] {
  const all = Intl.supportedValuesOf('currency');
  return first ? [first, ...all.filter((code) => code !== first)] : all;
}
