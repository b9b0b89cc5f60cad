import { ChevronDown } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import { t } from '../text.ts';
import { Field, ProblemLine, problemState } from './field.tsx';
import { NewLabel } from './new-label.tsx';

interface Props {
  /** `undefined` until it is known what there is to choose from. */
  labels: LeadLabel[] | undefined;
  chosen: string[];
  /** Stands where none is chosen. */
  noneWords?: string;
  problem?: string | undefined;
  onChoose: (ids: string[]) => void;
  /** A label was made on the spot. */
  onMade: (label: LeadLabel) => void;
}

/** The lead's labels in their colours. The list lies over the form, so that nothing moves when it opens. */
export function LabelField({ labels, chosen, noneWords = t('field_labelsNone'), problem, onChoose, onMade }: Props) {
  const id = useId();
  /** What the list holds is drawn when it opens. */
  const [isListed, setListed] = useState(false);
  const shown = labels?.filter((label) => chosen.includes(label.id)) ?? [];
  const toggle = (label: LeadLabel) =>
    onChoose(chosen.includes(label.id) ? chosen.filter((other) => other !== label.id) : [...chosen, label.id]);
  return (
    <Field label={t('field_labels')}>
      <button
        type="button"
        class="dropdown"
        {...problemState(`${id}-problem`, problem)}
        disabled={labels === undefined}
        popovertarget={`${id}-list`}
      >
        <span class="visually-hidden">{t('field_labelChoose')}</span>
        <span class="chips">
          {shown.length === 0 && <span class="quiet-text">{noneWords}</span>}
          {shown.map((label) => (
            <Chip key={label.id} label={label} />
          ))}
        </span>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <div
        id={`${id}-list`}
        popover="auto"
        class="dropdown-list stack"
        onBeforeToggle={(event) => setListed(event.newState === 'open')}
      >
        {isListed && (
          <>
            <ul aria-label={t('field_labels')}>
              {labels?.map((label) => (
                <li key={label.id}>
                  <label class="checkbox">
                    <input type="checkbox" checked={chosen.includes(label.id)} onChange={() => toggle(label)} />
                    <Chip label={label} />
                  </label>
                </li>
              ))}
            </ul>
            <NewLabel
              onMade={(label) => {
                onMade(label);
                if (!chosen.includes(label.id)) onChoose([...chosen, label.id]);
              }}
            />
          </>
        )}
      </div>
      <ProblemLine id={`${id}-problem`} words={problem} />
    </Field>
  );
}

/** Colours are classes: the page's security policy allows no styles of elements. */
const Chip = ({ label: { name, color } }: { label: LeadLabel }) => <bdi class={`chip label-${color}`}>{name}</bdi>;
