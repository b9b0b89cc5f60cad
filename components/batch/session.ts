import { type Given, type GivenProblem, givenIn } from '../../utils/batch/given.ts';
import type { GivenPerson } from '../../utils/batch/given-person.ts';
import type { Meaning } from '../../utils/batch/meaning.ts';
import { peopleFromTable } from '../../utils/batch/people-from-table.ts';
import { capturesFrom, createReviewer } from '../../utils/batch/review.ts';
import { type BatchRow, rowsOfPeople } from '../../utils/batch/row.ts';
import { type Shared, sharedFrom } from '../../utils/batch/shared.ts';
import type { Table } from '../../utils/batch/table.ts';
import type { BatchStore, KeptBatch } from '../../utils/browser/batch-store.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import type { Surroundings } from '../../utils/lead/capture-from-draft.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import type { LookUp } from '../../utils/lead/match.ts';
import type { StandingChoices } from '../../utils/lead/standing-choices.ts';
import { confirmedAtOnceMaxCount } from '../../utils/messages/protocol.ts';
import type { send } from '../../utils/messages/send.ts';
import { PipedriveCheck } from './pipedrive-check.ts';

export type BatchStep =
  | { name: 'opening' }
  | { name: 'start'; problem?: GivenProblem }
  | { name: 'columns'; table: Table }
  /** `refusals` counts the times that something was wrong when the user wanted to send. */
  | { name: 'people'; refusals: number; isUnstored: boolean }
  | { name: 'storing'; stored: number; total: number }
  | { name: 'progress' };

export interface BatchState {
  step: BatchStep;
  rows: BatchRow[];
  shared: Shared;
}

export interface Rim {
  batchId: string;
  store: BatchStore;
  send: typeof send;
  newId: () => string;
  surroundings: () => Surroundings | Promise<Surroundings>;
  choices: () => StandingChoices;
  lookUpOf: (draft: Draft) => Promise<LookUp>;
}

const people: BatchStep & { name: 'people' } = { name: 'people', refusals: 0, isUnstored: false };

/**
 * A batch as the user makes it: a file or a page's people, then columns, then the people one by one, then how far they are.
 * Free of any framework: the screens draw `state` and call the methods. What is typed outlives the page.
 */
export class BatchSession {
  #rim: Rim;
  #listeners = new Set<() => void>();
  #unsaved: KeptBatch | undefined;
  #saving: Promise<void> | undefined;
  state: BatchState;
  readonly check: PipedriveCheck;

  constructor(rim: Rim) {
    this.#rim = rim;
    this.check = new PipedriveCheck(rim);
    this.state = { step: { name: 'opening' }, rows: [], shared: sharedFrom(rim.choices()) };
  }

  get batchId(): string {
    return this.#rim.batchId;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up what the popup left here, what was being made, or what is under way. */
  async open(): Promise<void> {
    const kept = await this.#rim.store.load().catch(() => undefined);
    if (kept) {
      this.#set({ ...kept, step: people });
      // The page was closed while it handed over what the user had confirmed: each is one capture, however often.
      return kept.isConfirmed ? this.submit() : undefined;
    }
    const counts = await this.#rim.send('followBatch', { batchId: this.batchId });
    const isUnderWay = counts.ok && Object.values(counts.value).some((count) => count > 0);
    this.#go(isUnderWay ? { name: 'progress' } : { name: 'start' });
  }

  /** A file's or a pasted text. */
  take(text: string): void {
    const given: Given = givenIn(text);
    if (given.kind === 'problem') this.refuse(given.problem);
    else if (given.kind === 'people') this.#begin(given.people);
    else this.#go({ name: 'columns', table: given.table });
  }

  refuse(problem: GivenProblem): void {
    this.#go({ name: 'start', problem });
  }

  startOver(): void {
    this.#set({ ...this.state, rows: [], step: { name: 'start' } });
    void this.#forget();
  }

  setMeaning(index: number, meaning: Meaning): void {
    const { step } = this.state;
    if (step.name !== 'columns') return;
    const columns = step.table.columns.map((column) => (column.index === index ? { ...column, meaning } : column));
    this.#go({ name: 'columns', table: { ...step.table, columns } });
  }

  async confirmColumns(): Promise<void> {
    const { locale } = await this.#rim.surroundings();
    const { step } = this.state;
    if (step.name === 'columns') this.#begin(peopleFromTable(step.table, locale));
  }

  editRow = (index: number, change: Partial<Draft>): void =>
    this.#changeRow(index, (row) => ({ ...row, draft: { ...row.draft, ...change } }));

  wantRow = (index: number, isWanted: boolean): void => this.#changeRow(index, (row) => ({ ...row, isWanted }));

  wantAll(isWanted: boolean): void {
    this.#set({ ...this.state, rows: this.state.rows.map((row) => ({ ...row, isWanted })) });
    void this.#keep(false);
  }

  share(change: Partial<Shared>): void {
    this.#set({ ...this.state, shared: { ...this.state.shared, ...change } });
    void this.#keep(false);
  }

  /** Hands all chosen people to the outbox, or none while something is wrong with one of them. */
  async submit(): Promise<void> {
    if (this.state.step.name !== 'people') return;
    const surroundings = await this.#rim.surroundings();
    const { step, rows, shared } = this.state;
    // Pressed twice: the first has gone on meanwhile.
    if (step.name !== 'people') return;
    const reviewed = createReviewer(shared, surroundings)(rows, this.check.matchOf);
    const result = capturesFrom(reviewed, this.batchId, shared, surroundings);
    if (!result.ok) return this.#go({ ...step, refusals: step.refusals + 1 });
    if (result.captures.length > 0) await this.#store(result.captures);
  }

  async #store(captures: Capture[]): Promise<void> {
    const total = captures.length;
    this.#go({ name: 'storing', stored: 0, total });
    await this.#keep(true);
    for (let stored = 0; stored < total; stored += confirmedAtOnceMaxCount) {
      const chunk = captures.slice(stored, stored + confirmedAtOnceMaxCount);
      if (!(await this.#confirm(chunk))) {
        void this.#keep(false);
        return this.#go({ ...people, isUnstored: true });
      }
      this.#go({ name: 'storing', stored: stored + chunk.length, total });
    }
    await this.#forget();
    this.#go({ name: 'progress' });
  }

  /** No reply says nothing: the worker may have died before or after. The same ids again are the same captures. */
  async #confirm(captures: Capture[]): Promise<boolean> {
    const first = await this.#rim.send('confirmBatch', { captures });
    const reply = first.ok ? first : await this.#rim.send('confirmBatch', { captures });
    return reply.ok && reply.value.stored;
  }

  #begin(given: GivenPerson[]): void {
    this.#set({ ...this.state, rows: rowsOfPeople(given, this.#rim.newId), step: people });
    void this.#keep(false);
  }

  #changeRow(index: number, changed: (row: BatchRow) => BatchRow): void {
    this.#set({ ...this.state, rows: this.state.rows.map((row, at) => (at === index ? changed(row) : row)) });
    void this.#keep(false);
  }

  #go(step: BatchStep): void {
    this.#set({ ...this.state, step });
  }

  #set({ step, rows, shared }: BatchState): void {
    this.state = { step, rows, shared };
    for (const listener of this.#listeners) listener();
  }

  /** One saving at a time, of what is there when it begins: typing doesn't wait for the storage. */
  #keep(isConfirmed: boolean): Promise<void> {
    const { rows, shared } = this.state;
    this.#unsaved = { rows, shared, isConfirmed };
    this.#saving ??= this.#save();
    return this.#saving;
  }

  /** What can't be kept is still on the page: sending it doesn't depend on this storage. */
  async #save(): Promise<void> {
    while (this.#unsaved) {
      const batch = this.#unsaved;
      this.#unsaved = undefined;
      await this.#rim.store.save(batch).catch(() => {});
    }
    this.#saving = undefined;
  }

  async #forget(): Promise<void> {
    await this.#saving;
    await this.#rim.store.clear().catch(() => {});
  }
}
