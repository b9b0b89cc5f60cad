import { useId } from 'preact/hooks';
import { ProblemLine, problemState } from '../form/field.tsx';

interface Props {
  /** Shown where the rows have no common head. */
  label: string;
  /** Of the control; says which row it stands in. */
  name: string;
  value: string;
  problem: string | undefined;
  /** Whether the label stands over it, too. */
  isLabelled?: boolean;
  onInput: (value: string) => void;
}

/** One value of one person. */
export function Cell({ label, name, value, problem, isLabelled, onInput }: Props) {
  const id = useId();
  return (
    <div class="cell">
      {isLabelled && (
        <span class="quiet-text" aria-hidden="true">
          {label}
        </span>
      )}
      <input
        type="text"
        dir="auto"
        aria-label={name}
        {...problemState(id, problem)}
        placeholder={isLabelled ? '' : label}
        title={label}
        autoComplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <ProblemLine id={id} words={problem} />
    </div>
  );
}
