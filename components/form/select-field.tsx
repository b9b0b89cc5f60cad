import { useId } from 'preact/hooks';
import { Field, ProblemLine, problemState } from './field.tsx';

export interface Choice {
  value: string;
  words: string;
}

export interface ChoiceGroup {
  group: string;
  choices: Choice[];
}

interface Props {
  label: string;
  value: string;
  choices: (Choice | ChoiceGroup)[];
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
        {choices.map((choice) =>
          'group' in choice ? (
            <optgroup key={choice.group} label={choice.group}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}

const option = ({ value, words }: Choice) => (
  <option key={value} value={value}>
    {words}
  </option>
);
