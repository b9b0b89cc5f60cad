import type { Candidate } from '../../utils/lead/candidate.ts';
import type { DraftField } from '../../utils/lead/draft.ts';
import { problemWords } from '../words.ts';
import { ContactFields } from './contact-fields.tsx';
import type { FormPart, FormProps } from './form-part.ts';
import { LeadFields } from './lead-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { NoteField } from './note-field.tsx';

interface Props extends FormProps {
  candidate: Candidate | undefined;
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
