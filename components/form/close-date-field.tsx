import { addDays, addMonths, dateOf } from '../../utils/lead/date.ts';
import { t } from '../text.ts';
import { InputField } from './input-field.tsx';

interface Props {
  value: string;
  problem: string | undefined;
  onInput: (date: string) => void;
}

/** When the deal is expected: a day, or one of the usual times from today. */
export function CloseDateField({ value, problem, onInput }: Props) {
  const today = dateOf(new Date());
  const choices = [
    { words: t('field_inTwoWeeks'), date: addDays(today, 14) },
    { words: t('field_inMonth'), date: addMonths(today, 1) },
    { words: t('field_inQuarter'), date: addMonths(today, 3) },
  ];
  return (
    <div>
      <InputField label={t('field_expectedCloseDate')} type="date" value={value} problem={problem} onInput={onInput} />
      <div class="row quick-choices beside-labels">
        {choices.map(({ words, date }) => (
          <button
            key={words}
            type="button"
            class="button quiet"
            aria-pressed={value === date}
            onClick={() => onInput(date)}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
