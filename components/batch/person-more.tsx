import { ChevronDown } from 'lucide-preact';
import type { DraftField } from '../../utils/lead/draft.ts';
import { type TextKey, t } from '../text.ts';
import { problemWords } from '../words.ts';
import { Cell } from './cell.tsx';
import type { RowProps } from './person-row.tsx';

interface Props extends RowProps {
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

const fields = [
  ['title', 'field_title'],
  ['amount', 'field_value'],
  ['currency', 'field_currency'],
  ['website', 'field_website'],
  ['profileUrl', 'field_profileUrl'],
  ['location', 'field_location'],
  ['note', 'field_note'],
] as const satisfies [DraftField, TextKey][];

/** The rest of what is sent of a person: named in short, and opened to be changed. */
export function PersonMore({ index, number, row, problems, isOpen, onEdit, onToggle }: Props) {
  const { draft } = row;
  const filled = fields.filter(([field]) => draft[field]);
  return (
    <div class="person-more">
      <button type="button" class="button quiet" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        <ChevronDown size={14} aria-hidden="true" />
        <span class="visually-hidden">{t('batch_more', number)}</span>
        <span class="quiet-text summary">
          {filled.length > 0 ? filled.map(([field, key]) => `${t(key)}: ${draft[field]}`).join(' · ') : t('field_more')}
        </span>
      </button>
      {isOpen && (
        <div class="cells">
          {fields.map(([field, key]) => {
            const problem = problems.find((candidate) => candidate.field === field);
            return (
              <Cell
                key={field}
                isLabelled
                label={t(key)}
                name={t('batch_cell', t(key), number)}
                value={draft[field] ?? ''}
                problem={problem && problemWords(problem)}
                onInput={(text) => onEdit(index, { [field]: field === 'title' && !text ? null : text })}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
