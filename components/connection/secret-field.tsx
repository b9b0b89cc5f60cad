import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** What the browser's own passwords have to do with it. */
  autoComplete: 'off' | 'new-password';
  value: string;
  onInput: (value: string) => void;
  /** Said below the field. */
  problem: string | undefined;
  field?: RefObject<HTMLInputElement | null>;
}

/** A token or passphrase: typed unseen, with what is wrong with it below. */
export function SecretField({ label, autoComplete, value, onInput, problem, field }: Props) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input
        {...(field && { ref: field })}
        id={id}
        type="password"
        autoComplete={autoComplete}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  );
}
