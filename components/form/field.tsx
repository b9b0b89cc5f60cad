import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
}

/** One line of the form. The control names itself (`aria-label`); the label beside it is for the eye. */
export function Field({ label, children }: Props) {
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {label}
      </span>
      <div>{children}</div>
    </div>
  );
}

/** What is wrong with a control, under it; the control refers to it by `aria-describedby`. */
export function ProblemLine({ id, words }: { id: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <p class="problem" id={id}>
      {words}
    </p>
  );
}

/** What a control says of its problem. */
export const problemState = (id: string, words: string | undefined) => ({
  'aria-invalid': words !== undefined,
  'aria-describedby': words && id,
});
