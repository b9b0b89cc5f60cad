import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Attempt } from '../../components/attempt.ts';
import { BatchSession } from '../../components/batch/session.ts';
import { OwnConnection } from '../../components/options/own-connection.ts';
import { OwnSettings } from '../../components/options/own-settings.ts';
import { takeSettingsFile } from '../../components/options/take-settings-file.ts';
import { batchStore } from '../../utils/browser/batch-store.ts';
import { changeSettings, readOwnSettings } from '../../utils/browser/settings-store.ts';
import { openTokenStore } from '../../utils/connection/token-store.ts';
import { draftOf } from '../../utils/lead/draft-of-capture.ts';
import { noChoices } from '../../utils/lead/standing-choices.ts';
import type { MessageType, Payload } from '../../utils/messages/protocol.ts';
import { openDatabase } from '../../utils/outbox/database.ts';
import { createMirror } from '../../utils/outbox/mirror.ts';
import { openOutboxStore } from '../../utils/outbox/store.ts';
import { settingsFrom } from '../../utils/settings/settings.ts';
import { exportedSettings } from '../../utils/settings/transfer.ts';
import { capture, captureId } from '../builders/capture.ts';
import { draft } from '../builders/draft.ts';
import { seedToken } from '../sandbox/index.ts';
import { createProfile, type Profile } from './profile.ts';
import { stopStriking, strikeAt, strikeBrowserStorage } from './struck.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../components/text.ts', () => ({ t: String }));
vi.setConfig({ testTimeout: 120_000 });

beforeAll(strikeBrowserStorage);
beforeEach(() => fakeBrowser.reset());

/** What the screen says in the end, and whether that is so, by a fresh reading. */
interface Act<Begun> {
  begin: (profile: Profile) => Promise<Begun>;
  act: (begun: Begun, profile: Profile) => Promise<void>;
  /** @returns whether the screen says that it was done; throws where it says what isn't so */
  isDone: (begun: Begun, profile: Profile) => Promise<boolean>;
}

/** Plays it again and again, and the n-th storage call fails, for every n, until none is left to fail. */
async function failAtEveryCall<Begun>({ begin, act, isDone }: Act<Begun>): Promise<number> {
  for (let call = 1; ; call += 1) {
    await fakeBrowser.reset();
    const profile = createProfile();
    const begun = await begin(profile);
    strikeAt(call);
    await act(begun, profile);
    const hasStruck = stopStriking();
    // What nobody waits for, like the sending after it.
    await profile.worker.outbox.drain().catch(() => undefined);
    const isSaidDone = await isDone(begun, profile).catch((error: unknown) => {
      throw new Error(`call ${call}`, { cause: error });
    });
    if (hasStruck) continue;
    expect(isSaidDone, 'without a failure it is done, and said to be').toBe(true);
    return call - 1;
  }
}

const one = capture({ note: 'Met at the fair' });
const other = capture({ id: captureId(2), organization: { name: 'Other Ltd' }, lead: { title: 'Other' } });

/** The disk as whoever opens it next finds it: mended by its mirror. */
const openAnew = ({ world }: Profile) =>
  openOutboxStore({ mirror: createMirror(world.areas.local, world.areas.session), now: world.now });

const recordOf = (profile: Profile, id = one.id) => openAnew(profile).get(id);

async function waiting({ worker, world }: Profile, ...captures: (typeof one)[]) {
  world.browser.isOnline = false;
  for (const each of captures) await worker.outbox.confirm(each);
  await worker.outbox.drain();
}

async function needingTheUser(profile: Profile, ...captures: (typeof one)[]) {
  profile.world.sandbox.addFault({ effect: { kind: 'forbidden' }, times: null });
  for (const each of captures) await profile.worker.outbox.confirm(each);
  await profile.worker.outbox.drain();
  profile.world.sandbox.clearFaults();
}

const sent = async ({ worker }: Profile) => {
  await worker.outbox.confirm(one);
  await worker.outbox.drain();
};

/** A capture that can't be read, of which the mirror has a good copy. */
async function damaged(profile: Profile) {
  await waiting(profile, one);
  const disk = await openDatabase('leadclip-outbox');
  await disk.put('captures', { id: one.id, state: 'waiting', dueAt: 0 });
  disk.close();
  await profile.worker.store.listOpen();
  expect(await profile.worker.store.listSetAside()).toHaveLength(1);
}

/** What is asked of the worker by a button of the outbox, batch or options page. */
function button<Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
  begin: (profile: Profile) => Promise<unknown>,
  holds: (profile: Profile) => Promise<void>,
): Act<Attempt> {
  return {
    begin: async (profile) => {
      await begin(profile);
      return new Attempt(profile.ask);
    },
    act: async (attempt) => void (await attempt.ask(type, payload)),
    async isDone(attempt, profile) {
      if (!attempt.state.isInDoubt) await holds(profile);
      return !attempt.state.isInDoubt;
    },
  };
}
const isUnderWay = async (profile: Profile, id = one.id) =>
  expect(['sent', 'waiting']).toContain((await recordOf(profile, id))?.state);

const isGone = async (profile: Profile, id = one.id) => {
  expect(await recordOf(profile, id)).toBeUndefined();
  expect(JSON.stringify([...profile.world.areas.local.items])).not.toContain(id);
  // As after the browser was started again, when all is compared.
  profile.world.areas.session.items.clear();
  expect(await recordOf(profile, id)).toBeUndefined();
};

const batchId = captureId(900);
const both = [one, other].map((each) => ({ ...each, batchId }));
const batchOfBoth = async (profile: Profile) => {
  profile.world.browser.isOnline = false;
  await profile.ask('confirmBatch', { captures: both });
  await profile.worker.outbox.drain();
};
const countsOf = (profile: Profile) => openAnew(profile).countBatch(batchId);

describe('a storage call that fails, whichever it is', () => {
  it('of a button that was pressed is told, unless it was done all the same', async () => {
    const refused = (profile: Profile) => needingTheUser(profile, one, other);
    const buttons = [
      button('retryCapture', { id: one.id }, refused, isUnderWay),
      button('retryAllCaptures', {}, refused, async (profile) => {
        for (const { id } of [one, other]) await isUnderWay(profile, id);
      }),
      button('discardCapture', { id: one.id }, (profile) => waiting(profile, one), isGone),
      button('pauseBatch', { batchId }, batchOfBoth, async (profile) =>
        expect(await countsOf(profile)).toMatchObject({ held: 2, waiting: 0 }),
      ),
      button(
        'resumeBatch',
        { batchId },
        async (profile) => {
          await batchOfBoth(profile);
          await profile.ask('pauseBatch', { batchId });
        },
        async (profile) => expect(await countsOf(profile)).toMatchObject({ held: 0, waiting: 2 }),
      ),
      button('cancelBatch', { batchId }, batchOfBoth, async (profile) => {
        for (const { id } of both) await isGone(profile, id);
      }),
      button('discardSetAside', { key: 1 }, damaged, async (profile) => {
        expect(await openAnew(profile).listSetAside()).toEqual([]);
        await isGone(profile);
      }),
      button('purgeHistory', {}, sent, async (profile) => expect(await openAnew(profile).listHistory()).toEqual([])),
    ];
    for (const each of buttons) {
      const failures = await failAtEveryCall<Attempt>(each);
      expect(failures).toBeGreaterThan(1);
    }
  });

  it('of a capture that is sent, tried again or mended: its outcome is as it is said, and what was typed remains', async () => {
    const typed = draft({ id: one.id, note: 'Met at the other fair' });
    type Popup = ReturnType<Profile['session']>;
    const isAsSaid = async ({ state: { step, draft: form } }: Popup, profile: Profile) => {
      if (step.name !== 'ended') throw new Error(`It never ended: ${step.name}`);
      const { outcome } = step;
      expect(form.note).toBe(typed.note);
      const record = await recordOf(profile);
      const isKept = record && 'capture' in record && record.capture.note.includes(typed.note);
      const notes = profile.world.sandbox.state().notes.map(({ content }) => String(content));
      const isInPipedrive = record?.state === 'sent' && notes.some((note) => note.includes(typed.note));
      if (outcome.state === 'not-stored') expect(isKept || isInPipedrive).toBeFalsy();
      if (outcome.state === 'sent') expect(isInPipedrive).toBe(true);
      if (['waiting', 'held', 'needs-user'].includes(outcome.state)) expect(isKept || isInPipedrive).toBe(true);
      return outcome.state === 'sent';
    };
    const acts: Act<Popup>[] = [
      {
        async begin(profile) {
          const popup = profile.session();
          await popup.open({ read: async () => ({ page: null, selection: '', candidates: [] }) });
          popup.edit({ ...typed });
          return popup;
        },
        act: (popup) => popup.submit(),
        isDone: isAsSaid,
      },
      {
        async begin(profile) {
          profile.world.sandbox.addFault({ effect: { kind: 'forbidden' } });
          const popup = profile.session();
          await popup.open({ read: async () => ({ page: null, selection: '', candidates: [] }) });
          popup.edit({ ...typed });
          await popup.submit();
          expect(popup.state.step).toMatchObject({ outcome: { state: 'needs-user' } });
          return popup;
        },
        act: (popup) => popup.retry(),
        isDone: isAsSaid,
      },
      {
        async begin(profile) {
          await needingTheUser(profile, one);
          const popup = profile.session(true);
          const opened = await profile.ask('openCapture', { id: one.id });
          if (!opened.ok || !opened.value) throw new Error('It is there.');
          await popup.openToMend(draftOf(opened.value.capture, 'en-GB'), opened.value.view);
          popup.edit({ note: typed.note });
          return popup;
        },
        act: (popup) => popup.submit(),
        isDone: isAsSaid,
      },
    ];
    for (const each of acts) expect(await failAtEveryCall(each)).toBeGreaterThan(5);
  });

  it('of undo: it is taken back only where the screen says so', async () => {
    const failures = await failAtEveryCall({
      async begin(profile) {
        const popup = profile.session();
        await popup.open({ read: async () => ({ page: null, selection: '', candidates: [] }) });
        popup.edit({ ...draft({ id: one.id }) });
        await popup.submit();
        expect(popup.state.step).toMatchObject({ outcome: { state: 'sent' } });
        return popup;
      },
      act: (popup) => popup.undo(),
      async isDone({ state }, profile) {
        const record = await recordOf(profile);
        expect(state.draft.name).toBe('Jane Roe');
        if (state.step.name === 'editing') {
          expect(record?.state).toBe('undone');
          expect(profile.world.sandbox.state().leads).toEqual([]);
          return true;
        }
        const { outcome, undo } = state.step.name === 'ended' ? state.step : { outcome: undefined, undo: undefined };
        if (outcome?.state === 'sent' && undo === 'too-late') expect(record?.state).toBe('sent');
        if (outcome?.state === 'sent') expect(record?.state).toBe('sent');
        return false;
      },
    });
    expect(failures).toBeGreaterThan(5);
  });

  it('of a batch that is handed over: it is under way only when all of it is stored, and its rows remain', async () => {
    const failures = await failAtEveryCall({
      async begin({ ask, world }) {
        world.browser.isOnline = false;
        let ids = 700;
        const session = new BatchSession({
          batchId,
          store: batchStore(batchId),
          send: ask,
          newId: () => captureId(++ids),
          surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
          choices: () => noChoices,
          lookUpOf: async () => {
            throw new Error('Nobody looks.');
          },
        });
        await session.open();
        session.take('Jane Roe\tjane@firm.example\nMax Muster\tmax@firma.example');
        if (session.state.step.name === 'columns') await session.confirmColumns();
        expect(session.state.rows.length).toBe(2);
        return session;
      },
      act: (session) => session.submit(),
      async isDone({ state: { step, rows } }, profile) {
        expect(rows.map((row) => row.draft.name)).toEqual(['Jane Roe', 'Max Muster']);
        const { waiting: stored } = await countsOf(profile);
        if (step.name === 'progress') expect(stored).toBe(2);
        else expect(step).toMatchObject({ name: 'people', isUnstored: true });
        return step.name === 'progress';
      },
    });
    expect(failures).toBeGreaterThan(2);
  });

  it('of connecting, of a passphrase, of disconnecting: the page shows the connection as it is, or says that it doesn’t know', async () => {
    const tokenNow = () => openTokenStore().read();
    const isAsShown = async ({ state: { view, problem } }: OwnConnection) => {
      const stored = await tokenNow();
      if (!view || problem === 'unread') return false;
      expect(view.state).toBe(stored ? 'connected' : 'disconnected');
      if (view.state === 'connected') expect(view.lock === 'none').toBe(stored?.version === 1);
      return problem === undefined;
    };
    const connected = async ({ ask }: Profile) => {
      const own = new OwnConnection(ask);
      await own.load();
      await own.connect(seedToken);
      expect(own.state.view?.state).toBe('connected');
      return own;
    };
    let refused = false;
    const note = async (asked: Promise<{ ok: boolean }>) => {
      refused = !(await asked).ok;
    };
    const isSaid = async (own: OwnConnection, isThere: (view: NonNullable<typeof own.state.view>) => boolean) => {
      const isShown = await isAsShown(own);
      // A form that got no answer says so, whatever is shown beside it.
      return isShown && !refused && own.state.view !== undefined && isThere(own.state.view);
    };
    const acts: Act<OwnConnection>[] = [
      {
        begin: async ({ ask }) => {
          const own = new OwnConnection(ask);
          await own.load();
          return own;
        },
        act: (own) => note(own.connect(seedToken)),
        isDone: (own) => isSaid(own, ({ state }) => state === 'connected'),
      },
      {
        begin: connected,
        act: (own) => note(own.setPassphrase('twelve letters')),
        isDone: (own) => isSaid(own, (view) => view.state === 'connected' && view.lock === 'open'),
      },
      {
        begin: async (profile) => {
          const own = await connected(profile);
          await own.setPassphrase('twelve letters');
          return own;
        },
        act: (own) => note(own.setPassphrase('')),
        isDone: (own) => isSaid(own, (view) => view.state === 'connected' && view.lock === 'none'),
      },
      {
        begin: connected,
        act: (own) => own.disconnect(),
        isDone: async (own) => {
          refused = false;
          const isSaidDone = await isSaid(own, ({ state }) => state === 'disconnected');
          if (isSaidDone) expect(await tokenNow()).toBeUndefined();
          return isSaidDone;
        },
      },
      {
        begin: async (profile) => {
          await connected(profile);
          return new OwnConnection(profile.ask);
        },
        act: (own) => own.load(),
        isDone: (own) => {
          refused = false;
          return isSaid(own, ({ state }) => state === 'connected');
        },
      },
    ];
    for (const each of acts) expect(await failAtEveryCall(each)).toBeGreaterThan(1);
  });

  it('of a setting, typed or out of a file: it counts as saved only where it is, stays as typed, and is kept when tried again', async () => {
    const titleTemplate = '{name} of {organization}';
    const screen = async () =>
      new OwnSettings(await readOwnSettings(), { change: changeSettings, read: readOwnSettings });
    const isAsSaid = async ({ state, retry }: OwnSettings) => {
      expect(state.settings.titleTemplate).toBe(titleTemplate);
      const isSaved = state.outcome === 'saved';
      if (isSaved) expect((await readOwnSettings()).titleTemplate).toBe(titleTemplate);
      else expect(state.outcome).toBe('failed');
      await retry();
      expect((await readOwnSettings()).titleTemplate).toBe(titleTemplate);
      return isSaved;
    };
    const typed = await failAtEveryCall({
      begin: screen,
      act: async (own) => void (await own.change(() => ({ titleTemplate }))),
      isDone: isAsSaid,
    });
    const words: (string | undefined)[] = [];
    const file = new File([exportedSettings({ ...settingsFrom({}), titleTemplate })], 'settings.json');
    const imported = await failAtEveryCall({
      begin: screen,
      act: async (own) => void words.push((await takeSettingsFile(file, own.change))?.words),
      async isDone(own) {
        const isSaved = await isAsSaid(own);
        expect(words.at(-1)).toBe(isSaved ? 'import_done' : undefined);
        return isSaved;
      },
    });
    expect(Math.min(typed, imported)).toBeGreaterThan(1);
  });
});
