import { useId } from 'preact/hooks';
import type { Directory } from '../../utils/lead/directory.ts';
import { numberLocale, t } from '../text.ts';
import { Field, ProblemLine, problemState } from './field.tsx';

interface Props {
  label: string;
  amountName: string;
  currencyName: string;
  amount: string;
  currency: string;
  /** Chosen where none is. Empty when it isn't known. */
  usualCurrency: string;
  /** What the account offers; every currency there is, while that isn't known. */
  directory: Directory | undefined;
  /** The account is being asked what it offers: until then only what is chosen is listed. */
  isWaiting?: boolean;
  /** Whether the organization allows no other. */
  isCurrencyFixed?: boolean;
  problem: string | undefined;
  onInput: (change: { amount: string } | { currency: string }) => void;
}

/** An amount as the user's locale writes it, and its currency. */
export function MoneyField(props: Props) {
  const {
    label,
    amountName,
    currencyName,
    amount,
    currency,
    usualCurrency,
    directory,
    isWaiting = false,
    isCurrencyFixed,
    problem,
    onInput,
  } = props;
  const chosen = currency || usualCurrency;
  const codes = isWaiting ? [chosen].filter(Boolean) : currencyCodes(usualCurrency, currency, directory);
  const id = useId();
  return (
    <Field label={label}>
      <div class="amount">
        <input
          type="text"
          inputMode="decimal"
          aria-label={amountName}
          {...problemState(id, problem)}
          placeholder={new Intl.NumberFormat(numberLocale()).format(1_500)}
          autoComplete="off"
          value={amount}
          onInput={(event) => onInput({ amount: event.currentTarget.value })}
        />
        <select
          aria-label={currencyName}
          disabled={isCurrencyFixed}
          title={isCurrencyFixed ? t('options_setByOrganization') : undefined}
          value={chosen}
          onChange={(event) => onInput({ currency: event.currentTarget.value })}
        >
          {!usualCurrency && <option value="">–</option>}
          {codes.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </div>
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}

/** The usual one first. One that was chosen and isn't offered any more is seen, so that it can be changed. */
function currencyCodes(usual: string, chosen: string, directory: Directory | undefined): string[] {
  const offered = directory?.currencies.map(({ code }) => code) ?? [];
  const all = offered.length > 0 ? offered : Intl.supportedValuesOf('currency');
  return [...new Set([usual, chosen, ...all])].filter(Boolean);
}
