import { type ContactPoint, contactLabels } from '../../utils/lead/draft.ts';
import { contactLabelWords } from '../words.ts';

interface Props {
  name: string;
  point: ContactPoint;
  onChoose: (point: ContactPoint) => void;
}

/** What an e-mail or a phone is for; small, because `work` is nearly always right. */
export function LabelSelect({ name, point, onChoose }: Props) {
  return (
    <select
      class="label-select"
      aria-label={name}
      value={point.label}
      onChange={({ currentTarget }) => {
        const label = contactLabels.find((known) => known === currentTarget.value);
        if (label) onChoose({ ...point, label });
      }}
    >
      {contactLabels.map((label) => (
        <option key={label} value={label}>
          {contactLabelWords(label)}
        </option>
      ))}
    </select>
  );
}
