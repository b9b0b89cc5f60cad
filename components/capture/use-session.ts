import { useEffect, useReducer } from 'preact/hooks';
import type { CaptureSession, SessionState } from './session.ts';

/** The session's state, drawn anew whenever it changes. */
export function useSession(session: CaptureSession): SessionState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => session.subscribe(() => redraw(undefined)), [session]);
  return session.state;
}
