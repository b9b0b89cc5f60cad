import { Users } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { Candidate } from '../../utils/lead/candidate.ts';
import { isPerson } from '../../utils/lead/draft.ts';
import { countOf, t } from '../text.ts';

interface Props {
  candidates: Candidate[];
  chosen: number;
  onChoose: (index: number) => void;
  /** Not there where several at once are not allowed. */
  onSeveral: (() => void) | undefined;
}

/** Shown where a page has several people: choose the one the lead is about. */
export function CandidatePicker({ candidates, chosen, onChoose, onSeveral }: Props) {
  const id = useId();
  if (candidates.length < 2) return null;
  const peopleCount = candidates.filter(isPerson).length;
  return (
    <div class="picker">
      <div class="row spread">
        <label class="quiet-text" for={id}>
          {countOf('popup_candidatesHere', candidates.length)}
        </label>
        {onSeveral && peopleCount > 1 && (
          <button type="button" class="button quiet" onClick={onSeveral}>
            <Users size={14} aria-hidden="true" /> {countOf('popup_several', peopleCount)}
          </button>
        )}
      </div>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {candidates.map((candidate, index) => (
          <option key={index} value={index}>
            {labelOf(candidate)}
          </option>
        ))}
      </select>
    </div>
  );
}

function labelOf({ person, organization }: Candidate): string {
  const best = [person.name, person.emails, person.phones].find((found) => found.length > 0)?.[0]?.value;
  const detail = [person.jobTitle[0]?.value, organization.name[0]?.value].filter(Boolean).join(', ');
  return [best, detail].filter(Boolean).join(' · ') || t('popup_namelessDraft');
}
