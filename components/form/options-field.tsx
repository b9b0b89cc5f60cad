import { useId } from 'preact/hooks';
import type { FieldOption } from '../../utils/lead/custom-field.ts';
import { Field, ProblemLine } from './field.tsx';

interface Props {
  label: string;
  options: FieldOption[];
  /** Ids, separated by commas. */
  value: string;
  problem: string | undefined;
  onChoose: (value: string) => void;
}

/** Several of several. */
export function OptionsField({ label, options, value, problem, onChoose }: Props) {
  const id = useId();
  const chosen = value.split(',').filter(Boolean);
  const toggle = (option: string) =>
    onChoose((chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]).join(','));
  return (
    <Field label={label}>
      <fieldset class="options" aria-label={label} aria-describedby={problem && id}>
        {options.map((option) => (
          <label key={option.id} class="checkbox">
            <input
              type="checkbox"
              checked={chosen.includes(String(option.id))}
              onChange={() => toggle(String(option.id))}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}
