import type { Draft } from '../../utils/lead/draft.ts';
import { linkedMatch } from '../../utils/lead/link.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import { Additions } from './additions.tsx';
import type { MatchState } from './match-watch.ts';
import { OpenLeadNotice } from './open-lead.tsx';

interface Props {
  draft: Draft;
  state: MatchState;
  companyDomain: string | undefined;
  onEdit: (change: Partial<Draft>) => void;
}

/** What to know of those who are linked before the lead is made. Stands beside the button, where it pushes no field. */
export function MatchNotes({ draft, state: { matches }, companyDomain, onEdit }: Props) {
  const person = linkedMatch(draft.personLink, matchesIn(matches.person));
  const organization = linkedMatch(draft.organizationLink, matchesIn(matches.organization));
  const isPersons = person !== undefined && person.openLeads.length > 0;
  return (
    <div class="match-notes" aria-live="polite">
      <OpenLeadNotice
        kind={isPersons ? 'person' : 'organization'}
        leads={isPersons ? person.openLeads : (organization?.openLeads ?? [])}
        companyDomain={companyDomain}
      />
      {person && <Additions draft={draft} match={person} onEdit={onEdit} />}
    </div>
  );
}
