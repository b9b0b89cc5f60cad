import type { Capture } from '../lead/capture.ts';
import type { Send } from '../pipedrive/client.ts';
import { type Failure, isWorthRetrying, mayHaveActed } from '../pipedrive/failure.ts';
import { additions } from './entities/additions.ts';
import { isDecided } from './entities/decided.ts';
import { absent, type Discovery, found, newestBefore } from './entities/entity.ts';
import { isGone } from './entities/is-gone.ts';
import { lead } from './entities/lead.ts';
import { note } from './entities/note.ts';
import { organization } from './entities/organization.ts';
import { person } from './entities/person.ts';
import { suspectOf, withoutGone } from './gone.ts';
import { isAboutFields, withoutFields } from './mapped.ts';
import { nextTask, type Task } from './next-task.ts';
import type {
  Entity,
  Journal,
  NeedsUserRecord,
  OutboxRecord,
  SharedEntity,
  SharedProgress,
  WaitingRecord,
} from './record.ts';
import { retryDelayMs, settleMs } from './retry-rule.ts';
import { sentFrom } from './sent.ts';
import { hasNameAlone } from './traces.ts';
import { type InTurn, turnKeys } from './turns.ts';

const makers = { organization, person, lead, note, additions };

export interface Rim {
  send: Send;
  /** Resolves once the record is on the disk. */
  commit: (record: OutboxRecord) => Promise<void>;
  /** What the outbox has made of it lately, or may have made, for any capture. */
  traceOf: (capture: Capture, entity: Entity) => Promise<SharedProgress | undefined>;
  /** What was deleted because the user took a capture back. */
  takenBack: (entity: SharedEntity) => Promise<number[]>;
  inTurn: InTurn;
  /** Whose Pipedrive it is. */
  companyDomain: () => Promise<string | undefined>;
  now: () => number;
  random: () => number;
  isWell: () => boolean;
}

/**
 * Takes a capture as far as it goes now, task by task, and commits what each found out before the next begins.
 * Ends sent, needing the user, or waiting with a later `dueAt`.
 */
export async function advance(record: WaitingRecord, rim: Rim): Promise<OutboxRecord> {
  let step: Step = { goesOn: true, record };
  while (step.goesOn) step = await takeStep(step.record, rim);
  return step.record;
}

type Step = { goesOn: true; record: WaitingRecord } | { goesOn: false; record: OutboxRecord };

async function takeStep(record: WaitingRecord, rim: Rim): Promise<Step> {
  const task = nextTask(record.capture, record.journal);
  if (task.do === 'finish') return end(sentFrom(record, rim.now(), await rim.companyDomain()), rim);
  if (task.do === 'recover' && rim.now() < task.askedAt + settleMs) return waitUntilSettled(record, task, rim);
  return rim.inTurn(turnKeys(record.capture, task), () => take(task, record, rim));
}

async function take(task: Exclude<Task, { do: 'finish' }>, record: WaitingRecord, rim: Rim): Promise<Step> {
  const trace = await traceFor(task, record.capture, rim);
  if (trace) return goOn(withTrace(record, task.entity, trace), rim);
  // Written before it is asked: a worker that dies between the two knows that it must look before it asks again.
  const asked = task.do === 'create' ? await commit(withAsked(record, task.entity, rim.now()), rim) : record;
  const discovery = await perform(task, asked, rim);
  if (!discovery.ok) return fail(asked, task, discovery.failure, rim);
  const journal = withDiscovery(asked.journal, await withoutTakenBack(discovery.value, rim));
  const { reason: _, ...rest } = discovery.isFieldGone ? withoutFields(asked, 'lead') : asked;
  return goOn({ ...rest, journal, tries: 0 }, rim);
}

/** What is known of the entity without asking Pipedrive. That it isn't there is news only to a look. */
async function traceFor(task: Exclude<Task, { do: 'finish' }>, capture: Capture, { traceOf }: Rim) {
  if (task.do === 'recover' || isDecided(capture, task.entity)) return undefined;
  const trace = await traceOf(capture, task.entity);
  if (task.entity === 'person' && hasNameAlone(capture)) {
    return task.do === 'look' && trace?.state === 'absent' && trace.after !== undefined ? trace : undefined;
  }
  return trace?.state === 'absent' && task.do === 'create' ? undefined : trace;
}
const goOn = async (record: WaitingRecord, rim: Rim): Promise<Step> => ({
  goesOn: true,
  record: await commit(record, rim),
});

const end = async (record: OutboxRecord, rim: Rim): Promise<Step> => ({
  goesOn: false,
  record: await commit(record, rim),
});

/** A capture whose turn has come again: what wasn't there when it was looked for may be there by now. */
export function takenUpAgain(record: WaitingRecord): WaitingRecord {
  const { organization, person, ...own } = record.journal;
  const journal: Journal = {
    ...own,
    ...(organization && organization.state !== 'absent' && { organization }),
    ...(person && person.state !== 'absent' && { person }),
  };
  return { ...record, journal };
}

async function commit<Kind extends OutboxRecord>(record: Kind, rim: Rim): Promise<Kind> {
  await rim.commit(record);
  return record;
}

function waitUntilSettled(record: WaitingRecord, { entity, askedAt }: Task & { do: 'recover' }, rim: Rim) {
  // A clock that was set back would prolong the wait for as long: it begins anew instead.
  const at = Math.min(askedAt, rim.now());
  return end({ ...withAsked(record, entity, at), dueAt: at + settleMs }, rim);
}

async function perform(task: Exclude<Task, { do: 'finish' }>, record: WaitingRecord, rim: Rim): Promise<Discovery> {
  const { capture, journal } = record;
  const { send } = rim;
  switch (task.do) {
    case 'look':
      return makers[task.entity].look(capture, journal, send, await goneIds(task.entity, record, rim));
    case 'create':
      return makers[task.entity].create(capture, journal, send);
    case 'recover': {
      if (task.entity !== 'person' && task.entity !== 'organization')
        return makers[task.entity].recover(capture, journal, send);
      return makers[task.entity].recover(capture, journal, send, await goneIds(task.entity, record, rim));
    }
  }
}

async function goneIds(entity: SharedEntity, { gone }: WaitingRecord, { takenBack }: Rim): Promise<number[]> {
  const deletedByOthers = gone?.[entity];
  return [...(await takenBack(entity)), ...(deletedByOthers === undefined ? [] : [deletedByOthers])];
}

const withAsked = (record: WaitingRecord, entity: Entity, at: number): WaitingRecord => ({
  ...record,
  journal: { ...record.journal, [entity]: { state: 'asked', at, after: newestBefore(record.journal[entity]) } },
});

/** A person may bring along an organization that isn't there any more. */
async function withoutTakenBack(discovered: Journal, { takenBack }: Rim): Promise<Journal> {
  const { organization, ...rest } = discovered;
  if (organization?.state !== 'known' || organization.how === 'created') return discovered;
  return (await takenBack('organization')).includes(organization.id) ? rest : discovered;
}

/** What is known stays: a person who is looked for again may bring another organization of the same name along. */
function withDiscovery(journal: Journal, discovered: Journal): Journal {
  const { organization } = journal;
  return { ...journal, ...discovered, ...(organization?.state === 'known' && { organization }) };
}

/** What another capture has made is found; what it may have made is recovered by whichever capture comes first. */
const withTrace = (record: WaitingRecord, entity: Entity, trace: SharedProgress): WaitingRecord => ({
  ...record,
  journal: { ...record.journal, [entity]: trace.state === 'known' ? found(trace.id) : trace },
});

/** Goes on where the failure is that a mapped field has vanished, or that something known was deleted meanwhile. */
async function fail(asked: WaitingRecord, task: Task, failure: Failure, rim: Rim): Promise<Step> {
  const failed = afterFailure(asked, task, failure, rim);
  if (task.do === 'create' && isAboutFields(asked.capture, task.entity, failure))
    return goOn({ ...withoutFields(asked, task.entity), journal: failed.journal }, rim);
  const suspect = suspectOf(asked, failure);
  if (!suspect) return end(failed, rim);
  const { entity, id } = suspect;
  const answer = await isGone(entity, id, rim.send);
  const refused = { ...asked, journal: failed.journal };
  if (answer.ok && answer.value) return goOn(withoutGone(refused, entity, id), rim);
  const isUntold = !answer.ok && isWorthRetrying(answer.failure);
  return end(isUntold ? afterFailure(refused, { do: 'look', entity }, answer.failure, rim) : failed, rim);
}

function afterFailure(record: WaitingRecord, task: Task, failure: Failure, { now, random, isWell }: Rim) {
  const journal = task.do === 'create' ? journalAfterFailure(record, task.entity, failure, now()) : record.journal;
  const tries = record.tries + 1;
  if (!isWorthRetrying(failure)) return needsUserFrom({ ...record, journal, tries }, failure);
  // Whatever else went wrong before: a limit that is met for the first time waits as long as Pipedrive says.
  const isAgain = failure.kind !== 'limited' || record.reason?.kind === 'limited';
  const retryAt = now() + retryDelayMs(failure, isAgain ? tries : 1, { random, isWell });
  return { ...record, journal, tries, reason: failure, dueAt: retryAt };
}

/**
 * A create that certainly had no effect may be asked again. One that may have had stays `asked`, to be recovered; counted
 * from its end, because the machine may have slept since its beginning.
 */
function journalAfterFailure(record: WaitingRecord, entity: Entity, failure: Failure, now: number): Journal {
  if (mayHaveActed(failure)) return withAsked(record, entity, now).journal;
  return { ...record.journal, [entity]: { ...absent, after: newestBefore(record.journal[entity]) } };
}

function needsUserFrom({ dueAt: _, ...record }: WaitingRecord, reason: Failure): NeedsUserRecord {
  return { ...record, state: 'needs-user', reason };
}
