import { useId, useState } from 'preact/hooks';
import { type LabelColor, type LeadLabel, labelColors } from '../../utils/lead/directory.ts';
import { send } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { colorWords, failureWords } from '../words.ts';

interface Props {
  onMade: (label: LeadLabel) => void;
}

/** A label that the account hasn't got yet: its name and one of Pipedrive's colours. */
export function NewLabel({ onMade }: Props) {
  const group = useId();
  const [name, setName] = useState('');
  const [color, setColor] = useState<LabelColor>('green');
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function add() {
    if (!name.trim() || isAdding) return;
    setAdding(true);
    const reply = await send('ensureLabel', { name: name.trim(), color });
    setAdding(false);
    if (!reply.ok) return setProblem(t('field_labelFailed'));
    if (!reply.value.ok) return setProblem(`${t('field_labelFailed')} ${failureWords(reply.value.failure)}`);
    setProblem(undefined);
    setName('');
    onMade(reply.value.value);
  }

  return (
    <fieldset
      class="stack new-label"
      onKeyDown={(event) => {
        // Enter belongs to the label here, not to the form around it.
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        void add();
      }}
    >
      <div class="row">
        <input
          type="text"
          aria-label={t('field_labelNew')}
          placeholder={t('field_labelNew')}
          autoComplete="off"
          maxLength={255}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="button" class="button" disabled={isAdding || !name.trim()} onClick={add}>
          {isAdding ? t('field_labelAdding') : t('field_labelAdd')}
        </button>
      </div>
      <fieldset class="swatches" aria-label={t('field_labelColor')}>
        {labelColors.map((candidate) => (
          <input
            key={candidate}
            type="radio"
            name={group}
            class={`label-${candidate}`}
            aria-label={colorWords(candidate)}
            title={colorWords(candidate)}
            checked={candidate === color}
            onChange={() => setColor(candidate)}
          />
        ))}
      </fieldset>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
