import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { Draft, DraftField } from '../../utils/lead/draft.ts';
import type { Entity } from '../../utils/messages/capture-view.ts';
import type { Offer } from '../capture/account-offer.ts';
import type { MatchState } from '../match/match-watch.ts';

/** What the form gets, beside whom it is about. */
export interface FormProps {
  draft: Draft;
  problems: Problem[];
  offer: Offer;
  matchState: MatchState;
  /** What Pipedrive has by our doing, or may have: it is shown, and can't be changed here. */
  standing: Entity[];
  onEdit: (change: Partial<Draft>) => void;
  onLabelMade: (label: LeadLabel) => void;
}

/** What each part of the form gets. */
export interface FormPart extends FormProps {
  /** What is wrong with a field, in words. @param key of a custom field */
  problemOf: (field: DraftField, key?: string) => string | undefined;
}
