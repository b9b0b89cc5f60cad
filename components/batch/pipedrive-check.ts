import type { BatchRow } from '../../utils/batch/row.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import type { LookUp, PersonMatch } from '../../utils/lead/match.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import type { send } from '../../utils/messages/send.ts';

interface Answer {
  /** As it was looked for; one that was edited since is looked for anew. */
  draft: Draft;
  /** The likeliest, where Pipedrive has somebody. */
  match: PersonMatch | undefined;
}

export interface CheckState {
  /** While it goes on. */
  progress: { done: number; total: number } | undefined;
  /** By the ids of the drafts. Who could not be checked has none. */
  answers: ReadonlyMap<string, Answer>;
  /** How many of the last time could not be checked. */
  failedCount: number;
}

export interface Rim {
  send: typeof send;
  lookUpOf: (draft: Draft) => Promise<LookUp>;
}

/** Looks for a batch's people in Pipedrive, one search each and one after the other. Only when the user asks for it. */
export class PipedriveCheck {
  #rim: Rim;
  #listeners = new Set<() => void>();
  #run = 0;
  state: CheckState = { progress: undefined, answers: new Map(), failedCount: 0 };

  constructor(rim: Rim) {
    this.#rim = rim;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whom Pipedrive has, as far as it is known of the person as they stand now. */
  matchOf = ({ draft }: BatchRow): PersonMatch | undefined => this.#answerTo(draft)?.match;

  isChecked = ({ draft }: BatchRow): boolean => this.#answerTo(draft) !== undefined;

  async start(rows: BatchRow[]): Promise<void> {
    this.#run += 1;
    const mine = this.#run;
    const open = rows.filter((row) => !this.isChecked(row));
    this.#set({ progress: { done: 0, total: open.length }, failedCount: 0 });
    for (const [index, { draft }] of open.entries()) {
      const isAnswered = await this.#look(draft);
      if (mine !== this.#run) return;
      const failedCount = this.state.failedCount + (isAnswered ? 0 : 1);
      this.#set({ progress: { done: index + 1, total: open.length }, failedCount });
      // Stopped by somebody who has just been told how far it is.
      if (mine !== this.#run) return;
    }
    this.#set({ progress: undefined });
  }

  /** What is known by now stays. */
  stop(): void {
    this.#run += 1;
    this.#set({ progress: undefined });
  }

  async #look(draft: Draft): Promise<boolean> {
    const reply = await this.#rim.send('findMatches', await this.#rim.lookUpOf(draft));
    const looked = reply.ok ? reply.value.person : undefined;
    if (!reply.ok || looked?.state === 'could-not-check') return false;
    const [match] = matchesIn(looked);
    this.#set({ answers: new Map(this.state.answers).set(draft.id, { draft, match }) });
    return true;
  }

  #answerTo(draft: Draft): Answer | undefined {
    const answer = this.state.answers.get(draft.id);
    return answer?.draft === draft ? answer : undefined;
  }

  #set(change: Partial<CheckState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
