import { useId, useMemo, useState } from 'preact/hooks';
import type { BatchRow } from '../../utils/batch/row.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import { type ContactPoint, contactPoint, type Draft, type DraftField } from '../../utils/lead/draft.ts';
import { type TextKey, t } from '../text.ts';
import { problemWords } from '../words.ts';
import { Cell } from './cell.tsx';
import { PersonMore } from './person-more.tsx';

export interface RowProps {
  index: number;
  /** As the user counts. */
  number: number;
  row: BatchRow;
  problems: Problem[];
  /** Whom it doubles, in words. */
  known: string | undefined;
  isChosen: boolean;
  usualCurrency: string;
  onEdit: (index: number, change: Partial<Draft>) => void;
  onWant: (index: number, isWanted: boolean) => void;
}

/** One person of the batch. Drawn anew only when something of it has changed: there may be two thousand. */
export function PersonRow(props: RowProps) {
  const { index, number, row, problems, known, isChosen, usualCurrency } = props;
  return useMemo(() => <Person {...props} />, [index, number, row, problems, known, isChosen, usualCurrency]);
}

const cells = [
  ['name', 'field_name'],
  ['emails', 'field_email'],
  ['phones', 'field_phone'],
  ['organizationName', 'field_organizationName'],
  ['jobTitle', 'field_jobTitle'],
] as const satisfies [DraftField, TextKey][];

/** What stands in each column of the rows below. Each cell says it for itself to those who don't see that. */
export const CellHeads = () => (
  <div class="cell-heads" aria-hidden="true">
    <div class="cells">
      {cells.map(([field, key]) => (
        <span key={field}>{t(key)}</span>
      ))}
    </div>
  </div>
);

/** What all rows have in common is mended above them, once. */
export const isShared = ({ field }: Problem): boolean => field === 'customFields';

const shownFields: DraftField[] = cells.map(([field]) => field);

function Person(props: RowProps) {
  const { index, number, row, problems, known, isChosen, onEdit, onWant } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = isChosen ? problems.filter((problem) => !isShared(problem)) : [];
  const isWrongInside = shown.some(({ field }) => !shownFields.includes(field));
  return (
    <li class={`person ${isChosen ? 'chosen' : ''}`}>
      <label class="person-choice">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('batch_choose', row.draft.name || row.draft.organizationName || t('popup_namelessDraft'))}
          aria-describedby={known && `${id}-known`}
          onChange={({ currentTarget }) => onWant(index, currentTarget.checked)}
        />
        <span class="quiet-text" aria-hidden="true">
          {number}
        </span>
      </label>
      <div class="cells">
        {cells.map(([field, key]) => {
          const problem = shown.find((candidate) => candidate.field === field);
          return (
            <Cell
              key={field}
              label={t(key)}
              name={t('batch_cell', t(key), number)}
              value={textIn(row.draft, field)}
              problem={problem && problemWords(problem)}
              onInput={(text) => onEdit(index, changeOf(row.draft, field, text))}
            />
          );
        })}
      </div>
      <PersonMore {...props} problems={shown} isOpen={isOpen || isWrongInside} onToggle={setOpen} />
      {known && (
        <p class="quiet-text person-known" id={`${id}-known`}>
          <bdi>{known}</bdi>
        </p>
      )}
    </li>
  );
}

type CellField = (typeof cells)[number][0];

/** Several e-mails or phones stand in one cell, separated by commas. */
const textIn = (draft: Draft, field: CellField): string => {
  const value = draft[field];
  return typeof value === 'string' ? value : value.map((point) => point.value).join(',');
};

function changeOf(draft: Draft, field: CellField, text: string): Partial<Draft> {
  if (field !== 'emails' && field !== 'phones') return { [field]: text };
  const before: ContactPoint[] = draft[field];
  return { [field]: text.split(',').map((value, index) => contactPoint(value, before[index]?.label)) };
}
