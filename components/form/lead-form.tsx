import type { Candidate } from '../../utils/lead/candidate.ts';
import type { DraftField } from '../../utils/lead/draft.ts';
import { placementsOf } from '../../utils/lead/placement.ts';
import { placesIn } from '../capture/account-offer.ts';
import { problemWords } from '../words.ts';
import { ContactFields } from './contact-fields.tsx';
import type { FormPart, FormProps } from './form-part.ts';
import { LeadFields } from './lead-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { NoteField } from './note-field.tsx';
import { Standing } from './standing.tsx';

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
      <Standing is={props.standing.includes('lead')}>
        <LeadFields {...part} />
      </Standing>
      <Standing is={props.standing.includes('note')}>
        <NoteField {...part} placements={placementsOf(props.draft, placesIn(props.offer))} />
      </Standing>
      <Standing is={props.standing.includes('lead')}>
        <MoreFields {...part} />
      </Standing>
    </div>
  );
}
