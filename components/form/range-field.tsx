import { useId } from 'preact/hooks';
import type { CustomEntry } from '../../utils/lead/custom-field.ts';
import { t } from '../text.ts';
import { Field, ProblemLine } from './field.tsx';
import { Input } from './input-field.tsx';

interface Props {
  label: string;
  type: 'date' | 'time';
  entry: CustomEntry;
  problem: string | undefined;
  onInput: (entry: CustomEntry) => void;
}

/** From one day or time to another. */
export function RangeField({ label, type, entry, problem, onInput }: Props) {
  const problemId = useId();
  const shared = { type, problem, problemId };
  return (
    <Field label={label}>
      <div class="range">
        <Input
          {...shared}
          name={t('field_from', label)}
          value={entry.first}
          onInput={(first) => onInput({ ...entry, first })}
        />
        <Input
          {...shared}
          name={t('field_until', label)}
          value={entry.second}
          onInput={(second) => onInput({ ...entry, second })}
        />
      </div>
      <ProblemLine id={problemId} words={problem} />
    </Field>
  );
}
