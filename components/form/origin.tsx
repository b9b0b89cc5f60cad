import { Info } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { Found } from '../../utils/lead/candidate.ts';
import { countOf } from '../text.ts';
import { originWords } from '../words.ts';

interface Props {
  /** All that was found for a field, best first. */
  found: Found[];
  /** What stands in the field now. */
  value: string;
}

/** Where a value was found and how sure it is, shown on hover or focus. Silent about what the user typed. */
export function Origin({ found, value }: Props) {
  const id = useId();
  const origin = found.find((candidate) => candidate.value === value);
  if (!origin) return null;
  const others = found.length > 1 ? countOf('field_other', found.length - 1) : '';
  const words = [originWords(origin), others].filter(Boolean).join(' ');
  return (
    <span class={`origin ${origin.certainty}`}>
      <button type="button" aria-label={words} aria-describedby={id}>
        <Info size={14} aria-hidden="true" />
      </button>
      <span role="tooltip" id={id}>
        {words}
      </span>
    </span>
  );
}
