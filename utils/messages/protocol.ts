import * as v from 'valibot';
import type { ConnectionView, ConnectResult } from '../connection/connection.ts';
import type { DirectoryView } from '../directory/directory-keeper.ts';
import type { Contact } from '../directory/find-contacts.ts';
import { type Capture, captureSchema } from '../lead/capture.ts';
import { type LeadLabel, labelColors } from '../lead/directory.ts';
import type { HistoryEntry } from '../lead/history-entry.ts';
import { lookUpSchema } from '../lead/match.ts';
import type { Matches } from '../match/looked.ts';
import type { BatchCounts } from '../outbox/batch-index.ts';
import type { SetAside } from '../outbox/set-aside.ts';
import type { Counts } from '../outbox/store.ts';
import type { Tally } from '../outbox/tally.ts';
import type { Result } from '../pipedrive/failure.ts';
import type { CaptureView } from './capture-view.ts';

const captureId = v.pipe(v.string(), v.uuid());

/** How many captures one message confirms: each is stored in one transaction before it is answered. */
export const confirmedAtOnceMaxCount = 100;

const batch = v.strictObject({ batchId: captureId });

const capturesOfOneBatch = v.pipe(
  v.array(captureSchema),
  v.minLength(1),
  v.maxLength(confirmedAtOnceMaxCount),
  v.check(
    ([first, ...others]) => first?.batchId !== undefined && others.every(({ batchId }) => batchId === first.batchId),
    'What is confirmed together has the id of one batch.',
  ),
);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const captureState = v.picklist(['needs-user', 'undoing', 'waiting', 'held', 'sent']);

const shortText = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(255));

/** Header names are made of visible ASCII; Pipedrive's tokens are 40 hexadecimal digits, but nothing promises that. */
const token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/));

const passphrase = v.pipe(v.string(), v.maxLength(1_000));

/**
 * Every message from a screen to the worker: the schema of what it carries. A new message gets its line here, its reply's
 * type below and its handler in the background; the compiler asks for all three.
 */
export const payloadSchemas = {
  /** Whether Pipedrive has this person or organization already; one search at most. */
  findMatches: lookUpSchema,
  /** Stores the capture and begins to send it. */
  confirmCapture: captureSchema,
  /** What the user has mended of a capture that the outbox has: stored unless it has begun to be sent. */
  mendCapture: captureSchema,
  /** A capture that isn't in Pipedrive yet, whole. */
  openCapture: v.strictObject({ id: captureId }),
  /** Answers once the capture isn't being sent any more. */
  followCapture: v.strictObject({ id: captureId }),
  /** Stores all of them or none. */
  confirmBatch: v.strictObject({ captures: capturesOfOneBatch }),
  followBatch: batch,
  /** Answers once nothing more of it is sent. */
  pauseBatch: batch,
  resumeBatch: batch,
  /** Discards what isn't sent yet. */
  cancelBatch: batch,
  /** Batches with captures that are not in Pipedrive yet, the newest first. */
  listBatches: v.strictObject({}),
  retryCapture: v.strictObject({ id: captureId }),
  retryAllCaptures: v.strictObject({}),
  discardCapture: v.strictObject({ id: captureId }),
  /** Answers at once whether it comes in time; `followCapture` tells what has become of it. */
  undoCapture: v.strictObject({ id: captureId }),
  /** A piece of the list of captures in these states, one state after the other. */
  listCaptures: v.strictObject({ states: v.array(captureState), skip: count, count: v.pipe(count, v.maxValue(100)) }),
  countCaptures: v.strictObject({}),
  /** What the disk has of captures that can't be read. */
  listSetAside: v.strictObject({}),
  discardSetAside: v.strictObject({ key: count }),
  /** All that waits or needs the user, whole. */
  exportCaptures: v.strictObject({}),
  listHistory: v.strictObject({}),
  purgeHistory: v.strictObject({}),
  /** The newest capture of a page, as far as it is remembered. */
  findCaptured: v.strictObject({ address: v.pipe(v.string(), v.maxLength(20_000)) }),
  getConnection: v.strictObject({}),
  connect: v.strictObject({ token }),
  disconnect: v.strictObject({}),
  /** Empty: the token is stored as it is. */
  setPassphrase: v.strictObject({ passphrase }),
  unlock: v.strictObject({ passphrase }),
  /** Answers at once with what is kept. */
  getDirectory: v.strictObject({}),
  /** Only if stale: who found none takes one that was fetched meanwhile. */
  refreshDirectory: v.strictObject({ onlyIfStale: v.boolean() }),
  /** A label by this name, made where there is none. */
  ensureLabel: v.strictObject({ name: shortText, color: v.picklist(labelColors) }),
  /** Persons or organizations whose name contains the text; Pipedrive searches for no less than two characters. */
  findContacts: v.strictObject({ kind: v.picklist(['people', 'org']), term: v.pipe(shortText, v.minLength(2)) }),
};

/** A batch as the screens see it. */
export interface BatchView extends BatchCounts {
  batchId: string;
}

/** Full: too many captures wait already. Begun: it can't be mended any more. Otherwise the browser's storage has failed. */
export type Stored = { stored: true } | { stored: false; isFull?: boolean; isBegun?: boolean };

export interface Replies {
  findMatches: Matches;
  confirmCapture: Stored;
  mendCapture: Stored;
  openCapture: { view: CaptureView; capture: Capture } | undefined;
  followCapture: CaptureView | undefined;
  confirmBatch: Stored;
  followBatch: BatchCounts;
  pauseBatch: BatchCounts;
  resumeBatch: BatchCounts;
  cancelBatch: BatchCounts;
  listBatches: BatchView[];
  retryCapture: CaptureView | undefined;
  retryAllCaptures: undefined;
  discardCapture: undefined;
  undoCapture: { isAccepted: boolean };
  listCaptures: { tally: Tally; captures: CaptureView[] };
  countCaptures: Counts;
  listSetAside: SetAside[];
  discardSetAside: undefined;
  exportCaptures: Capture[];
  listHistory: HistoryEntry[];
  purgeHistory: undefined;
  findCaptured: HistoryEntry | undefined;
  getConnection: ConnectionView;
  connect: ConnectResult;
  disconnect: ConnectionView;
  setPassphrase: ConnectionView;
  unlock: ConnectionView;
  getDirectory: DirectoryView | undefined;
  refreshDirectory: Result<DirectoryView>;
  ensureLabel: Result<LeadLabel>;
  findContacts: Result<Contact[]>;
}

export type MessageType = keyof typeof payloadSchemas;
export type Payload<Type extends MessageType> = v.InferOutput<(typeof payloadSchemas)[Type]>;
export type Handlers = { [Type in MessageType]: (payload: Payload<Type>) => Promise<Replies[Type]> };
