import { useEffect, useReducer } from 'preact/hooks';
import type { AccountOffer, Offer } from './account-offer.ts';
import type { CaptureSession, SessionState } from './session.ts';

/** The session's state, drawn anew whenever it changes. */
export const useSession = (session: CaptureSession): SessionState => useStateOf(session);

/** What the account offers, drawn anew when it arrives. */
export const useOffer = (offer: AccountOffer): Offer => useStateOf(offer);

interface Observable<State> {
  state: State;
  subscribe(listener: () => void): () => void;
}

function useStateOf<State>(observable: Observable<State>): State {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => observable.subscribe(() => redraw(undefined)), [observable]);
  return observable.state;
}
