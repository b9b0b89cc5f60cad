import { useId } from 'preact/hooks';
import { Field, ProblemLine, problemState } from './field.tsx';

export interface Choice {
  value: string;
  words: string;
}

interface Props {
  label: string;
  value: string;
  choices: Choice[];
  problem?: string | undefined;
  onChoose: (value: string) => void;
}

/** One of several. */
export function SelectField({ label, value, choices, problem, onChoose }: Props) {
  const id = useId();
  return (
    <Field label={label}>
      <select
        aria-label={label}
        {...problemState(id, problem)}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}
