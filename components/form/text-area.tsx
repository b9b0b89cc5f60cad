import { useId } from 'preact/hooks';
import { Field, ProblemLine, problemState } from './field.tsx';

interface Props {
  label: string;
  value: string;
  problem: string | undefined;
  onInput: (value: string) => void;
}

/** Text of several lines. */
export function TextArea({ label, value, problem, onInput }: Props) {
  const id = useId();
  return (
    <Field label={label}>
      <textarea
        aria-label={label}
        {...problemState(id, problem)}
        dir="auto"
        rows={2}
        maxLength={65_000}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}
