import { useId } from 'preact/hooks';
import { type Link, linkedMatch, nothingAdded } from '../../utils/lead/link.ts';
import type { OrganizationMatch, PersonMatch } from '../../utils/lead/match.ts';
import type { Looked } from '../../utils/match/looked.ts';
import type { Offer } from '../capture/account-offer.ts';
import type { FormPart } from '../form/form-part.ts';
import { countOf, t } from '../text.ts';
import { failureWords } from '../words.ts';
import { matchWords } from './match-words.ts';

interface Props {
  kind: 'person' | 'organization';
  /** Absent where there is nothing to look for. */
  looked: Looked<PersonMatch | OrganizationMatch> | undefined;
  isLooking: boolean;
  link: Link;
  ownerName: (id: number | undefined) => string | undefined;
  onChoose: (link: Link) => void;
}

/** Whether Pipedrive has them already, and which one it is. Its line is there from the beginning, so nothing moves. */
export function MatchLine(props: Props) {
  const { looked, isLooking } = props;
  const hasChoice = looked?.state === 'checked' && looked.matches.length > 0;
  return (
    <div class="match-line" aria-live="polite">
      {hasChoice ? <Choice {...props} matches={looked.matches} /> : <State words={stateWords(looked, isLooking)} />}
    </div>
  );
}

const State = ({ words }: { words: string }) => (
  <span class="match-state" title={words}>
    {words}
  </span>
);

function stateWords(looked: Props['looked'], isLooking: boolean): string {
  if (isLooking) return t('match_looking');
  if (!looked) return '';
  if (looked.state === 'checked') return t('match_none');
  return looked.failure ? t('match_couldNotCheck', failureWords(looked.failure)) : t('match_later');
}

function Choice({
  kind,
  matches,
  link,
  ownerName,
  onChoose,
}: Props & { matches: (PersonMatch | OrganizationMatch)[] }) {
  const id = useId();
  const linked = linkedMatch(link, matches);
  const value = linked ? String(linked.id) : link.is === 'none' ? 'none' : 'new';
  return (
    <>
      <label for={id}>{t(linked ? 'match_linked' : 'match_found')}</label>
      <select
        id={id}
        aria-label={t(kind === 'person' ? 'match_personChoice' : 'match_organizationChoice')}
        title={linked && matchWords(linked, ownerName(linked.ownerId))}
        value={value}
        onChange={(event) => onChoose(linkFrom(event.currentTarget.value))}
      >
        {matches.map((match) => (
          <option key={match.id} value={match.id}>
            {matchWords(match, ownerName(match.ownerId))}
          </option>
        ))}
        <option value="new">
          {countOf(kind === 'person' ? 'match_newPerson' : 'match_newOrganization', matches.length)}
        </option>
        <option value="none">{t('match_leaveOut')}</option>
      </select>
    </>
  );
}

function linkFrom(value: string): Link {
  return value === 'new' || value === 'none' ? { is: value } : { is: 'existing', id: Number(value) };
}

/** For the person, under what they are known by. */
export function PersonMatchLine({ draft, matchState, offer, onEdit }: FormPart) {
  return (
    <MatchLine
      kind="person"
      looked={matchState.matches.person}
      isLooking={matchState.isLooking}
      link={draft.personLink}
      ownerName={ownerNameIn(offer)}
      onChoose={(personLink) => onEdit({ personLink, additions: nothingAdded })}
    />
  );
}

/** For the organization, under its name. */
export function OrganizationMatchLine({ draft, matchState, offer, onEdit }: FormPart) {
  return (
    <MatchLine
      kind="organization"
      looked={matchState.matches.organization}
      isLooking={matchState.isLooking}
      link={draft.organizationLink}
      ownerName={ownerNameIn(offer)}
      onChoose={(organizationLink) => onEdit({ organizationLink })}
    />
  );
}

const ownerNameIn =
  ({ directory }: Offer) =>
  (ownerId: number | undefined) =>
    directory?.users.find(({ id }) => id === ownerId)?.name;
