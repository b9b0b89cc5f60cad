import { CircleMinus, Undo2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { hasOrganization, hasPerson } from '../../utils/lead/draft.ts';
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
  /** Whether the lead has somebody else to be about, so that this one may be left out. */
  canLeaveOut: boolean;
  ownerName: (id: number | undefined) => string | undefined;
  onChoose: (link: Link) => void;
}

/** Whether Pipedrive has them already, and which one it is. Its line is there from the beginning, so nothing moves. */
export function MatchLine(props: Props) {
  const { kind, looked, isLooking, link, canLeaveOut, onChoose } = props;
  const isOut = link.is === 'none';
  const hasChoice = !isOut && looked?.state === 'checked' && looked.matches.length > 0;
  return (
    <div class="match-line">
      <div class="match-found" aria-live="polite">
        {hasChoice ? (
          <Choice {...props} matches={looked.matches} />
        ) : (
          <State words={isOut ? t('match_leftOut') : stateWords(looked, isLooking)} />
        )}
      </div>
      {(isOut || canLeaveOut) && (
        <button
          type="button"
          class="button quiet"
          aria-label={t(leaveOutKey(kind, isOut))}
          title={t(leaveOutKey(kind, isOut))}
          onClick={() => onChoose({ is: isOut ? 'open' : 'none' })}
        >
          {isOut ? <Undo2 size={14} aria-hidden="true" /> : <CircleMinus size={14} aria-hidden="true" />}
        </button>
      )}
    </div>
  );
}

function leaveOutKey(kind: Props['kind'], isOut: boolean) {
  if (isOut) return 'match_takeIn';
  return kind === 'person' ? 'match_leaveOutPerson' : 'match_leaveOutOrganization';
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
  const value = linked ? String(linked.id) : 'new';
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
      </select>
    </>
  );
}

const linkFrom = (value: string): Link => (value === 'new' ? { is: 'new' } : { is: 'existing', id: Number(value) });

/** For the person, under what they are known by. */
export function PersonMatchLine({ draft, matchState, offer, onEdit }: FormPart) {
  return (
    <MatchLine
      kind="person"
      looked={matchState.matches.person}
      isLooking={matchState.isLooking}
      link={draft.personLink}
      canLeaveOut={hasPerson(draft) && hasOrganization(draft)}
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
      canLeaveOut={hasPerson(draft) && hasOrganization(draft)}
      ownerName={ownerNameIn(offer)}
      onChoose={(organizationLink) => onEdit({ organizationLink })}
    />
  );
}

const ownerNameIn =
  ({ directory }: Offer) =>
  (ownerId: number | undefined) =>
    directory?.users.find(({ id }) => id === ownerId)?.name;
