import { useId } from 'preact/hooks';
import { Field, ProblemLine, problemState } from './field.tsx';

interface Props {
  label: string;
  /** Where it differs from what stands beside it. */
  name?: string;
  type: 'text' | 'number' | 'tel' | 'date' | 'time';
  value: string;
  problem?: string | undefined;
  onInput: (value: string) => void;
}

/** One line of text, a number as the locale writes it, a date or a time. */
export function InputField({ label, problem, ...rest }: Props) {
  const id = useId();
  return (
    <Field label={label}>
      <Input name={label} {...rest} problemId={id} problem={problem} />
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}

interface InputProps extends Omit<Props, 'label'> {
  name: string;
  problemId: string;
}

/** The bare control, for lines that have several. */
export function Input({ name, type, value, problem, problemId, onInput }: InputProps) {
  const shared = {
    'aria-label': name,
    ...problemState(problemId, problem),
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  if (type === 'date' || type === 'time') return <input type={type} {...shared} />;
  return <input type="text" inputMode={inputModes[type]} dir="auto" autoComplete="off" {...shared} />;
}

const inputModes = { text: 'text', number: 'decimal', tel: 'tel' } as const;
