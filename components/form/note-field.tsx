import type { Placement } from '../../utils/lead/placement.ts';
import { t } from '../text.ts';
import { Facts } from './facts.tsx';
import type { FormPart } from './form-part.ts';

/** The note, and all that goes out beside the user's own words. */
export function NoteField(part: FormPart & { placements: Placement[] }) {
  const { draft, onEdit } = part;
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {t('field_note')}
      </span>
      <div class="stack">
        <textarea
          aria-label={t('field_note')}
          dir="auto"
          rows={2}
          value={draft.note}
          onInput={(event) => onEdit({ note: event.currentTarget.value })}
        />
        <Facts {...part} />
        {draft.page && (
          <label class="checkbox">
            <input
              type="checkbox"
              checked={draft.includePage}
              onChange={(event) => onEdit({ includePage: event.currentTarget.checked })}
            />
            {t('field_includePage')}
          </label>
        )}
      </div>
    </div>
  );
}
