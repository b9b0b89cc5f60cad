import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { Draft, DraftField } from '../../utils/lead/draft.ts';
import type { Offer } from '../capture/account-offer.ts';
import { problemWords } from '../words.ts';
import { ContactFields } from './contact-fields.tsx';
import { LeadFields } from './lead-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { NoteField } from './note-field.tsx';

interface Props {
  draft: Draft;
  candidate: Candidate | undefined;
  problems: Problem[];
  offer: Offer;
  onEdit: (change: Partial<Draft>) => void;
  onLabelMade: (label: LeadLabel) => void;
}

/** What each part of the form gets. */
export interface FormPart extends Omit<Props, 'candidate'> {
  /** What is wrong with a field, in words. @param key of a custom field */
  problemOf: (field: DraftField, key?: string) => string | undefined;
}

/** The lead as the user completes it. */
export function LeadForm({ candidate, ...props }: Props) {
  const problemOf = (field: DraftField, key?: string) => {
    const problem = props.problems.find((problem) => problem.field === field && problem.key === key);
    return problem && problemWords(problem);
  };
  const part: FormPart = { ...props, problemOf };
  return (
    <div class="stack popup-body">
      <ContactFields {...part} candidate={candidate} />
      <div class="separator" />
      <LeadFields {...part} />
      <NoteField draft={props.draft} onInput={props.onEdit} />
      <MoreFields {...part} />
    </div>
  );
}
