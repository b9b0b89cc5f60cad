import { X } from 'lucide-preact';
import { mappedFacts, vanishedField } from '../../utils/lead/mapping.ts';
import { type NoteFact, noteFacts } from '../../utils/lead/note.ts';
import { factValue, type Placement } from '../../utils/lead/placement.ts';
import { t } from '../text.ts';
import { noteWord } from '../words.ts';
import type { FormPart } from './form-part.ts';

/** What stands in no control of the form: without this, only the user's clearing of the whole form would keep it back. */
const withoutControl = ['profileUrl', 'location', 'organizationAddress'] as const;

/** All that goes out beside the controls' values: nothing is sent that wasn't on the screen. */
export function Facts({ placements, ...part }: FormPart & { placements: Placement[] }) {
  const facts = noteFacts(part.draft, placements);
  if (facts.length + placements.length === 0) return null;
  return (
    <div class="facts">
      <p class="quiet-text">{t(placements.length > 0 ? 'field_factsHelp' : 'field_noteFacts')}</p>
      <ul>
        {placements.map(({ fact, value, field }) => (
          <Fact key={fact} {...part} fact={fact} field={field.name} value={value} />
        ))}
        {facts.map(({ label, value }) => (
          <Fact key={`${label} ${value}`} {...part} fact={label} value={value} />
        ))}
      </ul>
      <Vanished {...part} />
    </div>
  );
}

interface FactProps extends FormPart {
  fact: NoteFact['label'];
  /** The name of the field that it goes into; absent where that is the note. */
  field?: string;
  value: string;
}

function Fact({ fact, field, value, problemOf, onEdit }: FactProps) {
  const removable = withoutControl.find((field) => field === fact);
  const problem = removable && problemOf(removable);
  return (
    <li>
      <span class="arrow">{field && '→'}</span>
      <span>
        <bdi>{field ?? noteWord(fact)}</bdi>: <bdi>{value}</bdi>
      </span>
      {removable && (
        <button
          type="button"
          class="button quiet leave-out"
          aria-label={t('field_leaveOut', noteWord(fact))}
          title={t('field_leaveOut', noteWord(fact))}
          aria-invalid={problem !== undefined}
          onClick={() => onEdit({ [removable]: '' })}
        >
          <X size={12} aria-hidden="true" />
        </button>
      )}
      {problem && <p class="problem">{problem}</p>}
    </li>
  );
}

/** A field that the user has chosen and that is gone doesn't keep a lead back; it is said. */
function Vanished({ draft, offer }: FormPart) {
  return mappedFacts.map((fact) => {
    const name = factValue(draft, fact) && vanishedField(fact, offer.settings.mapping, offer.directory);
    return name ? (
      <p key={fact} class="problem">
        {t('field_vanished', name, noteWord(fact))}
      </p>
    ) : null;
  });
}
