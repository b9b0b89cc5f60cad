import { shared } from '../../utils/async/shared.ts';
import type { DraftStore, KeptDraft } from '../../utils/browser/draft-store.ts';
import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import { type CaptureResult, captureFromDraft, type Surroundings } from '../../utils/lead/capture-from-draft.ts';
import { type Draft, type DraftOrigin, draftFrom, emptyDraft, isPerson } from '../../utils/lead/draft.ts';
import type { StandingChoices } from '../../utils/lead/standing-choices.ts';
import type { send } from '../../utils/messages/send.ts';
import {
  edited,
  editedAgain,
  inHand,
  isInOutbox,
  type Outcome,
  offeredAgain,
  putAside,
  type SessionState,
  type Subject,
  stillOpen,
} from './session-state.ts';

export interface Rim {
  /** Whom a text speaks of, the likeliest first. */
  peopleIn: (text: string) => Promise<Candidate[]>;
  drafts: DraftStore;
  send: typeof send;
  newId: () => string;
  now: () => number;
  surroundings: () => Surroundings | Promise<Surroundings>;
  /** What a new draft begins with. */
  choices?: (url: string | undefined) => StandingChoices;
  /** Takes note of what was chosen for a draft that went out. */
  sent?: (draft: Draft) => void;
  /** Whether the outbox has the capture already, and it was opened to be mended. */
  mends?: boolean;
}

/** How a session begins, or begins again. */
export interface Opening {
  read: () => Promise<Subject>;
  /** Unsent drafts that come from elsewhere and are offered here. */
  brought?: KeptDraft[];
  /** Whether the draft that was left here stands in the form again, or is only offered: where the page may be another one. */
  isSamePage?: boolean;
}

const nothing: Subject = { page: null, selection: '', candidates: [] };

/**
 * One capture as the user makes it: reading, editing, sending, ended. Free of any framework: the screens draw `state` and
 * call the methods. Every change is stored before the method returns, so closing the popup loses nothing.
 */
export class CaptureSession {
  #rim: Rim;
  #listeners = new Set<() => void>();
  #openings = 0;
  state: SessionState;

  constructor(rim: Rim) {
    this.#rim = rim;
    this.state = { ...this.#stateOn(nothing, []), step: { name: 'reading' } };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the page and takes up the draft that was left here, if there is one. What is being sent isn't interrupted. */
  async open({ read, brought = [], isSamePage = true }: Opening): Promise<void> {
    if (this.state.step.name === 'sending') return;
    const opening = ++this.#openings;
    const unstored = inHand(this.state);
    this.#set({ ...this.state, step: { name: 'reading' } });
    const [subject, stored] = await Promise.all([read(), unstored ?? this.#rim.drafts.load().catch(() => [])]);
    // Opened once more meanwhile, or turned to a text that was pasted.
    if (opening !== this.#openings || this.state.step.name !== 'reading') return;
    const open = stillOpen(stored, this.#rim.now());
    const left = isSamePage ? open.at(-1) : undefined;
    const kept = [...brought, ...open].filter((draft) => draft === left || draft.sentAt === undefined);
    if (!left) this.#set(this.#stateOn(subject, kept));
    else this.#set({ ...this.#stateOn(subject, kept.slice(0, -1)), draft: left.draft, isEdited: true });
    if (brought.length > 0) await this.#keep(left?.isConfirmed);
    if (left?.isConfirmed) await this.#follow('followCapture');
  }

  /** Opens the form on a capture that the outbox has, as it was left here when it was mended last, or else as it was confirmed. */
  async openToMend(draft: Draft, outcome: Outcome): Promise<void> {
    const left = (await this.#rim.drafts.load().catch(() => [])).at(-1);
    const state = this.#stateOn({ ...nothing, page: draft.page }, []);
    const step = { name: 'ended', outcome } as const;
    const ended = { ...state, step, draft: left?.draft ?? draft, isEdited: left !== undefined };
    this.#set(outcome.state === 'not-stored' ? ended : editedAgain(ended));
  }

  /** Turns to what was right-clicked. */
  async openOn(subject: Subject): Promise<void> {
    // What was left here isn't known yet, and would be overwritten.
    if (this.state.step.name === 'reading') return this.open({ read: async () => subject, isSamePage: false });
    this.#set(this.#stateOn(subject, putAside(this.state)));
    await this.#keep();
  }

  /** Keeps what the form shows, typed or not: another window goes on with it. */
  async keepAsShown(): Promise<void> {
    if (this.state.step.name !== 'editing') return;
    this.edit({});
    await this.#keep();
  }

  /** Hands out the draft that is being typed here, because it belongs elsewhere. */
  async release(): Promise<KeptDraft[]> {
    const { step, draft, isEdited, subject, earlier } = this.state;
    if (step.name !== 'editing' || !isEdited) return [];
    this.#set(this.#stateOn(subject, earlier));
    await this.#keep();
    return [{ draft, isConfirmed: false }];
  }

  /** Fills the form from a pasted or dropped text; one that speaks of nobody goes into the note instead of getting lost. */
  async takeText(text: string): Promise<void> {
    const candidates = await this.#rim.peopleIn(text);
    const { subject, draft } = this.state;
    if (candidates.length > 0) return this.openOn({ page: subject.page, selection: '', candidates });
    this.edit({ note: [draft.note, text.trim()].filter(Boolean).join('\n\n') });
  }

  edit(change: Partial<Draft>): void {
    this.#set(edited(this.state, change));
    void this.#keep();
  }

  choose(index: number): void {
    const candidate = this.state.subject.candidates[index];
    if (!candidate) return;
    const { subject } = this.state;
    const draft = draftFrom(candidate, this.#origin(subject));
    this.#set({ ...this.#stateOn(subject, putAside(this.state)), chosen: index, draft });
    void this.#keep();
  }

  /** A draft of each person that the page speaks of, to make several leads at once. */
  draftsOfAll(): Draft[] {
    const { subject } = this.state;
    const origin = () => ({ ...this.#origin(subject), selection: '' });
    return subject.candidates.filter(isPerson).map((candidate) => draftFrom(candidate, origin()));
  }

  /** Throws away what was typed and begins again with what the page says. */
  clear(): void {
    this.#set(this.#stateOn(this.state.subject, this.state.earlier));
    void this.#keep();
  }

  bringBackEarlier(): void {
    const back = this.state.earlier.at(-1);
    if (!back) return;
    const earlier = putAside(this.state).filter((kept) => kept !== back);
    this.#set({ ...this.#stateOn(this.state.subject, earlier), draft: back.draft, isEdited: true });
    void this.#keep(back.isConfirmed);
    if (back.isConfirmed) void this.#follow('followCapture');
  }

  /** Confirms the draft: it is handed to the worker, which stores it before anything is sent. */
  async submit(): Promise<void> {
    if (this.state.step.name !== 'editing') return;
    const pressedOn = this.state.draft.id;
    const surroundings = await this.#rim.surroundings();
    // Pressed twice: the first has gone on meanwhile. Or the form has turned to something else, which nobody confirmed.
    if (this.state.step.name !== 'editing' || this.state.draft.id !== pressedOn) return;
    const confirmed = this.state.draft;
    const result: CaptureResult = captureFromDraft(confirmed, surroundings);
    if (!result.ok) return this.#set({ ...this.state, step: { name: 'editing', problems: result.problems } });
    const { id } = result.capture;
    const { takenBack: _, ...state } = this.state;
    this.#set({ ...state, step: { name: 'sending' }, isEdited: true });
    await this.#keep(true);
    const reply = await this.#handOver(result.capture);
    if (reply.ok && !reply.value.stored) {
      await this.#keep();
      const { isFull = false, isBegun = false } = reply.value;
      return this.#end(id, { state: 'not-stored', isFull, isBegun });
    }
    if (!reply.ok && this.#rim.mends) return this.#end(id, { state: 'unknown' });
    this.#rim.sent?.(confirmed);
    // No reply: the worker died before or after it stored the capture. Following it by its id tells.
    await this.#follow('followCapture', id);
  }

  /** A capture that is mended has to arrive: following it by its id doesn't tell what it is made of. The same twice is once. */
  async #handOver(capture: Capture) {
    if (!this.#rim.mends) return this.#rim.send('confirmCapture', capture);
    const first = await this.#rim.send('mendCapture', capture);
    return first.ok ? first : this.#rim.send('mendCapture', capture);
  }

  retry = () => this.#follow('retryCapture');

  /** To be called when the outbox has changed: what waited there may have gone on, or was changed by another screen. */
  lookAgain = shared(
    () => {},
    () => this.#look(),
  );

  async #look(): Promise<void> {
    const { step, draft } = this.state;
    if (!isInOutbox(step)) return;
    const reply = await this.#rim.send('followCapture', { id: draft.id });
    // A worker that doesn't answer says nothing, and the user may have gone on.
    if (!reply.ok || this.state.step !== step) return;
    if (!reply.value) return this.editAgain();
    await this.#end(draft.id, reply.value);
  }

  /** Takes back what was sent just now. */
  async undo(): Promise<void> {
    const { step, draft } = this.state;
    if (step.name !== 'ended' || step.outcome.state !== 'sent' || step.undo === 'asked') return;
    this.#set({ ...this.state, step: { ...step, undo: 'asked' } });
    // A popup that is closed now and opened again goes on here.
    await this.#keep(true);
    const first = await this.#rim.send('undoCapture', { id: draft.id });
    // The same wish twice is one.
    const reply = first.ok ? first : await this.#rim.send('undoCapture', { id: draft.id });
    await this.#end(draft.id, await this.#outcomeOf('followCapture', draft.id), reply.ok && !reply.value.isAccepted);
  }

  /** Back to the form, with everything as it was typed and a refusal at the field that it names. */
  async editAgain(): Promise<void> {
    this.#set(editedAgain(this.state));
    await this.#keep();
  }

  async #follow(type: 'followCapture' | 'retryCapture', id = this.state.draft.id) {
    if (id === this.state.draft.id) this.#set({ ...this.state, step: { name: 'sending' } });
    await this.#end(id, await this.#outcomeOf(type, id));
  }

  async #outcomeOf(type: 'followCapture' | 'retryCapture', id: string): Promise<Outcome> {
    const first = await this.#rim.send(type, { id });
    const reply = first.ok ? first : await this.#rim.send('followCapture', { id });
    if (!reply.ok) return { state: 'unknown' };
    // The worker knows nothing of it: it never arrived, and what was typed is still here.
    return reply.value ?? { state: 'not-stored' };
  }

  async #end(id: string, outcome: Outcome, isTooLate = false) {
    if (outcome.state === 'undone') {
      this.#set(offeredAgain(this.state, id, this.#rim.newId(), outcome.left));
      await this.#keep();
      return;
    }
    if (id === this.state.draft.id) {
      this.#set({ ...this.state, step: { name: 'ended', outcome, ...(isTooLate && { undo: 'too-late' }) } });
      if (outcome.state === 'sent') await this.#keepSent(outcome.sentAt);
    } else if (outcome.state === 'sent') {
      // Another draft has been turned to meanwhile; the sent one was put aside, and is done with.
      this.#set({ ...this.state, earlier: this.state.earlier.filter(({ draft }) => draft.id !== id) });
      await this.#keep();
    }
  }

  #stateOn(subject: Subject, earlier: KeptDraft[]): SessionState {
    const origin = this.#origin(subject);
    const [candidate] = subject.candidates;
    const draft = candidate ? draftFrom(candidate, origin) : emptyDraft(origin);
    return { step: { name: 'editing', problems: [] }, subject, chosen: 0, draft, isEdited: false, earlier };
  }

  #origin({ page, selection }: Subject): DraftOrigin {
    const choices = this.#rim.choices?.(page?.url);
    return { id: this.#rim.newId(), page, selection, ...(choices && { choices }) };
  }

  #set(state: SessionState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  #keep(isConfirmed = false): Promise<void> {
    const { draft, isEdited, earlier } = this.state;
    return this.#save(isEdited ? [...earlier, { draft, isConfirmed }] : earlier);
  }

  /** A popup that opens again in time offers to take it back, too. */
  #keepSent(sentAt: number): Promise<void> {
    const { draft, earlier } = this.state;
    return this.#save(stillOpen([...earlier, { draft, isConfirmed: true, sentAt }], this.#rim.now()));
  }

  /** What can't be kept is still in the form: sending it doesn't depend on this storage. */
  async #save(drafts: KeptDraft[]): Promise<void> {
    await this.#rim.drafts.save(drafts).catch(() => {});
  }
}
