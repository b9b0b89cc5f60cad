import type { Draft } from '../../utils/lead/draft.ts';
import { noteFacts } from '../../utils/lead/note.ts';
import { t } from '../text.ts';
import { noteWord } from '../words.ts';

interface Props {
  draft: Draft;
  onInput: (change: Partial<Draft>) => void;
}

/** The note, and all that will stand in it beside the user's own words: nothing is sent that wasn't on the screen. */
export function NoteField({ draft, onInput }: Props) {
  const facts = noteFacts(draft);
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
          onInput={(event) => onInput({ note: event.currentTarget.value })}
        />
        {facts.length > 0 && (
          <div class="facts">
            <p class="quiet-text">{t('field_noteFacts')}</p>
            <ul>
              {facts.map(({ label, value }) => (
                <li key={`${label} ${value}`}>
                  {noteWord(label)}: <bdi>{value}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
        {draft.page && (
          <label class="checkbox">
            <input
              type="checkbox"
              checked={draft.includePage}
              onChange={(event) => onInput({ includePage: event.currentTarget.checked })}
            />
            {t('field_includePage')}
          </label>
        )}
      </div>
    </div>
  );
}
