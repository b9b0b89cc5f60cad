import type { Capture } from '../lead/capture.ts';
import type { Receipt } from '../lead/receipt.ts';
import type { Send } from '../pipedrive/client.ts';
import { type Failure, isWorthRetrying, mayHaveActed } from '../pipedrive/failure.ts';
import { knownId, type SharedEntityMaker } from './entities/entity.ts';
import { lead } from './entities/lead.ts';
import { note } from './entities/note.ts';
import { organization } from './entities/organization.ts';
import { person } from './entities/person.ts';
import { nextTask, type Task } from './next-task.ts';
import type { Journal, NeedsUserRecord, OutboxRecord, SentRecord, WaitingRecord } from './record.ts';
import { retryDelayMs, settledAt } from './retry-rule.ts';

const makers = { organization, person, lead, note };

export interface Rim {
  send: Send;
  /** Resolves once the record is on the disk. */
  commit: (record: OutboxRecord) => Promise<void>;
  now: () => number;
  random: () => number;
}

/**
 * Takes a capture as far as it goes now, task by task, and commits what each found out before the next begins.
 * Ends sent, needing the user, or waiting with a later `dueAt`.
 */
export async function advance(record: WaitingRecord, rim: Rim): Promise<OutboxRecord> {
  const task = nextTask(record.capture, record.journal);
  if (task.do === 'finish') return commit(sentFrom(record, rim.now()), rim);
  if (task.do === 'recover' && rim.now() < settledAt(task.askedAt, rim.now())) {
    return commit({ ...record, dueAt: settledAt(task.askedAt, rim.now()) }, rim);
  }
  // Written before it is asked: a worker that dies between the two knows that it must look before it asks again.
  const asked = task.do === 'create' ? await commit(withAsked(record, task.entity, rim.now()), rim) : record;
  const discovery = await perform(task, asked.capture, asked.journal, rim.send);
  if (!discovery.ok) return commit(afterFailure(asked, task, discovery.failure, rim), rim);
  const journal = { ...asked.journal, ...discovery.value };
  const { reason: _, ...rest } = asked;
  return advance(await commit({ ...rest, journal, tries: 0 }, rim), rim);
}

async function commit<Kind extends OutboxRecord>(record: Kind, rim: Rim): Promise<Kind> {
  await rim.commit(record);
  return record;
}

function perform(task: Exclude<Task, { do: 'finish' }>, capture: Capture, journal: Journal, send: Send) {
  switch (task.do) {
    case 'look': {
      const maker: SharedEntityMaker = makers[task.entity];
      return maker.look(capture, send);
    }
    case 'create':
      return makers[task.entity].create(capture, journal, send);
    case 'recover':
      return makers[task.entity].recover(capture, journal, task.askedAt, send);
  }
}

const withAsked = (record: WaitingRecord, entity: keyof Journal, at: number): WaitingRecord => ({
  ...record,
  journal: { ...record.journal, [entity]: { state: 'asked', at } },
});

/** A create that certainly had no effect may be asked again; one that may have had stays `asked`, to be recovered. */
function afterFailure(record: WaitingRecord, task: Task, failure: Failure, { now, random }: Rim) {
  const hadNoEffect = task.do === 'create' && !mayHaveActed(failure);
  const journal: Journal = hadNoEffect ? { ...record.journal, [task.entity]: { state: 'absent' } } : record.journal;
  const tries = record.tries + 1;
  if (!isWorthRetrying(failure)) return needsUserFrom({ ...record, journal, tries }, failure);
  const retryAt = now() + retryDelayMs(failure, tries, random);
  return { ...record, journal, tries, reason: failure, dueAt: retryAt };
}

function needsUserFrom({ dueAt: _, ...record }: WaitingRecord, reason: Failure): NeedsUserRecord {
  return { ...record, state: 'needs-user', reason };
}

function sentFrom({ version, id, confirmedAt, journal }: WaitingRecord, sentAt: number): SentRecord {
  return { version, id, confirmedAt, state: 'sent', sentAt, receipt: receiptFrom(journal) };
}

function receiptFrom(journal: Journal): Receipt {
  const personId = knownId(journal.person);
  const organizationId = knownId(journal.organization);
  const noteId = knownId(journal.note);
  return {
    leadId: knownId(journal.lead) ?? '',
    ...(personId !== undefined && { personId }),
    ...(organizationId !== undefined && { organizationId }),
    ...(noteId !== undefined && { noteId }),
  };
}
