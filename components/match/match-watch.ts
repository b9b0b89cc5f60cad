import type { Draft } from '../../utils/lead/draft.ts';
import type { LookUp } from '../../utils/lead/match.ts';
import type { Matches } from '../../utils/match/looked.ts';
import type { send } from '../../utils/messages/send.ts';
import type { SessionState } from '../capture/session-state.ts';

export interface MatchState {
  isLooking: boolean;
  matches: Matches;
}

export interface Rim {
  send: typeof send;
  lookUpOf: (draft: Draft) => Promise<LookUp>;
  wait: (ms: number) => Promise<void>;
}

/** What the form needs of a session: whom it is about, now and later. */
export interface Watched {
  state: SessionState;
  subscribe(listener: () => void): () => void;
}

/** How long the user must have stopped typing: a search for half a name would be for nothing. */
export const pauseMs = 800;

/** Longest wait for an answer when the user has pressed send already. */
const patienceMs = 1_500;

/** Looks whether Pipedrive has the person and the organization already, at once and when the user has changed them. */
export class MatchWatch {
  #rim: Rim;
  #session: Watched;
  #listeners = new Set<() => void>();
  #asked = { key: '' };
  #latest = 0;
  #looking: Promise<void> = Promise.resolve();
  state: MatchState = { isLooking: false, matches: {} };

  constructor(session: Watched, rim: Rim) {
    this.#session = session;
    this.#rim = rim;
    session.subscribe(() => void this.#look(pauseMs));
    void this.#look(pauseMs);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The matches of the draft as it stands, once they are there or it has taken too long. */
  async settled(): Promise<Matches> {
    const looked = this.#look(0).then(() => this.#looking);
    await Promise.race([looked, this.#rim.wait(patienceMs)]);
    return this.state.isLooking ? {} : this.state.matches;
  }

  async #look(delayMs: number): Promise<void> {
    const { step, draft, isEdited } = this.#session.state;
    this.#latest += 1;
    if (step.name === 'ended') return this.#forget();
    if (step.name !== 'editing') return;
    const mine = this.#latest;
    // Whom a page is about is known at once; only what is typed is waited for.
    if (isEdited && delayMs > 0) await this.#rim.wait(delayMs);
    if (mine !== this.#latest) return;
    const lookUp = await this.#rim.lookUpOf(draft);
    const key = JSON.stringify(lookUp);
    if (mine !== this.#latest || key === this.#asked.key) return;
    this.#asked = { key };
    this.#looking = isWorthLooking(lookUp, isEdited)
      ? this.#ask(this.#asked, lookUp)
      : this.#set({ isLooking: false, matches: {} });
    await this.#looking;
  }

  /** What was sent, and may be taken back, has changed who is there. */
  async #forget(): Promise<void> {
    this.#asked = { key: '' };
    await this.#set({ isLooking: false, matches: {} });
  }

  async #ask(asked: { key: string }, lookUp: LookUp): Promise<void> {
    this.#set({ ...this.state, isLooking: true });
    const reply = await this.#rim.send('findMatches', lookUp);
    if (asked !== this.#asked) return;
    // A worker that died has answered nothing: it is asked again when the form changes, and looks before it makes anything.
    if (!reply.ok) this.#asked = { key: '' };
    this.#set({ isLooking: false, matches: reply.ok ? reply.value : unanswered(lookUp) });
  }

  async #set(state: MatchState): Promise<void> {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

const notChecked = { state: 'could-not-check', failure: undefined } as const;

const unanswered = ({ name, organizationName }: LookUp): Matches => ({
  ...(name && { person: notChecked }),
  ...(organizationName && { organization: notChecked }),
});

/** A name alone that is being typed is no whole name yet. */
function isWorthLooking({ name, emails, phones, organizationName }: LookUp, isEdited: boolean): boolean {
  return [...emails, ...phones, organizationName].some(Boolean) || (!isEdited && name !== '');
}
