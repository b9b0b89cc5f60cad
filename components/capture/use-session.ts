import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { MatchState, MatchWatch } from '../match/match-watch.ts';
import type { AccountOffer, Offer } from './account-offer.ts';
import type { CaptureSession } from './session.ts';
import type { SessionState } from './session-state.ts';
import type { FollowerState, TabFollower } from './tab-follower.ts';

/** The session's state, drawn anew whenever it changes. */
export const useSession = (session: CaptureSession): SessionState => useStateOf(session);

/** What the account offers, drawn anew when it arrives. */
export const useOffer = (offer: AccountOffer): Offer => useStateOf(offer);

/** The tab in front and its session, drawn anew when it is another one. */
export const useFollower = (follower: TabFollower): FollowerState | undefined => useStateOf(follower);
/** What was found in Pipedrive, drawn anew when it arrives. */
export const useMatches = (matches: MatchWatch): MatchState => useStateOf(matches);

interface Observable<State> {
  state: State;
  subscribe(listener: () => void): () => void;
}

export function useStateOf<State>(observable: Observable<State>): State {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Not an effect after painting: what changes before it would never be drawn.
  useLayoutEffect(() => observable.subscribe(() => redraw(undefined)), [observable]);
  return observable.state;
}
