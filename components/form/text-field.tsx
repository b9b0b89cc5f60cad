import { Plus, X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { Found } from '../../utils/lead/candidate.ts';
import { type ContactPoint, foundPoint } from '../../utils/lead/draft.ts';
import { hasMixedAlphabets } from '../../utils/lead/mixed-alphabets.ts';
import { t } from '../text.ts';
import { LabelSelect } from './label-select.tsx';
import { Origin } from './origin.tsx';

interface ControlProps {
  label: string;
  value: string;
  found?: Found[];
  problem?: string | undefined;
  placeholder?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url';
  autoFocus?: boolean;
  onInput: (value: string) => void;
}

/** An input with what was found for it: its origin, and the other values to choose from. */
export function TextControl({
  label,
  value,
  found = [],
  problem,
  placeholder,
  type = 'text',
  autoFocus,
  onInput,
}: ControlProps) {
  const id = useId();
  // Never blocked: there are companies that are called so.
  const isMixed = hasMixedAlphabets(value);
  return (
    <div>
      <div class="value">
        <input
          id={id}
          type="text"
          inputMode={type}
          dir="auto"
          aria-label={label}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(problem && `${id}-problem`, isMixed && `${id}-mixed`)}
          {...(found.length > 1 && { list: `${id}-others` })}
          placeholder={placeholder}
          ref={autoFocus ? focus : null}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <Origin found={found} value={value} />
        {found.length > 1 && (
          <datalist id={`${id}-others`}>
            {found.map((other) => (
              <option key={other.value} value={other.value} />
            ))}
          </datalist>
        )}
      </div>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {isMixed && (
        <p class="warning" id={`${id}-mixed`}>
          {t('field_mixedAlphabets')}
        </p>
      )}
    </div>
  );
}

/** The ids of the lines that say more of a control. */
const describedBy = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(' ') || undefined;

/** The form appears after the page has loaded, when `autofocus` has no effect any more. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** One labelled line of the form. */
export function TextField(props: ControlProps) {
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {props.label}
      </span>
      <TextControl {...props} />
    </div>
  );
}

interface ListProps {
  label: string;
  addLabel: string;
  points: ContactPoint[];
  found: Found[];
  type: 'email' | 'tel';
  problemAt: (index: number) => string | undefined;
  placeholder?: string | undefined;
  onInput: (points: ContactPoint[]) => void;
}

/** E-mails or phones, each with what it is for. A new line begins with the next value that was found. */
export function ContactPointsField({
  label,
  addLabel,
  points,
  found,
  type,
  problemAt,
  placeholder,
  onInput,
}: ListProps) {
  const unused = found.find(({ value }) => !points.some((point) => point.value === value));
  /** Another value that was found brings its own label along. */
  const changed = (point: ContactPoint, value: string): ContactPoint => {
    const chosen = found.find((one) => one.value === value);
    return chosen ? foundPoint(chosen) : { ...point, value };
  };
  return (
    <fieldset class="field" aria-label={label}>
      <span class="label" aria-hidden="true">
        {label}
      </span>
      <div class="stack values">
        {points.map((point, index) => (
          <div class="row" key={index}>
            <div class="grow">
              <TextControl
                label={points.length > 1 ? `${label} ${index + 1}` : label}
                value={point.value}
                found={found}
                type={type}
                problem={problemAt(index)}
                placeholder={placeholder}
                onInput={(value) => onInput(points.with(index, changed(point, value)))}
              />
            </div>
            <LabelSelect
              name={t('field_labelOf', points.length > 1 ? `${label} ${index + 1}` : label)}
              point={point}
              onChoose={(changed) => onInput(points.with(index, changed))}
            />
            {index === 0 ? (
              <button
                type="button"
                class="button quiet"
                aria-label={addLabel}
                title={addLabel}
                onClick={() => onInput([...points, foundPoint(unused)])}
              >
                <Plus size={14} aria-hidden="true" />
              </button>
            ) : (
              <button
                type="button"
                class="button quiet"
                aria-label={`${t('field_removeValue')} ${point.value}`}
                title={t('field_removeValue')}
                onClick={() => onInput(points.toSpliced(index, 1))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
