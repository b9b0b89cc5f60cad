import { browser } from 'wxt/browser';
import { setAlarm } from '../../utils/browser/alarm.ts';
import { atMostEvery } from '../../utils/browser/at-most-every.ts';
import { showCounts } from '../../utils/browser/badge.ts';
import { fetchOnce } from '../../utils/browser/fetch-once.ts';
import { asOnlySender, exclusively, together } from '../../utils/browser/lock.ts';
import { addMenuItems, onCommand, onMenuClick } from '../../utils/browser/menu.ts';
import { leadToOutbox, notifyOf } from '../../utils/browser/notification.ts';
import { createOutboxNews } from '../../utils/browser/outbox-news.ts';
import { mayCallPipedrive } from '../../utils/browser/permission.ts';
import { sessionKey } from '../../utils/browser/session-key.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { keepSettingsSynced } from '../../utils/browser/settings-sync.ts';
import { shutOutContentScripts } from '../../utils/browser/storage-access.ts';
import { createTimer } from '../../utils/browser/timer.ts';
import { createConnection } from '../../utils/connection/connection.ts';
import { openTokenStore } from '../../utils/connection/token-store.ts';
import { createDirectoryKeeper } from '../../utils/directory/directory-keeper.ts';
import { openDirectoryStore } from '../../utils/directory/store.ts';
import { openHabitStore } from '../../utils/match/habit-store.ts';
import { createMatchFinder } from '../../utils/match/match-finder.ts';
import { answering, createReceiver } from '../../utils/messages/receive.ts';
import { createBatches } from '../../utils/outbox/batches.ts';
import { createBurst } from '../../utils/outbox/burst.ts';
import { tracesForForms } from '../../utils/outbox/made-lately.ts';
import { createMirror } from '../../utils/outbox/mirror.ts';
import { createOutbox } from '../../utils/outbox/outbox.ts';
import { openOutboxStore } from '../../utils/outbox/store.ts';
import { createClient, type Send } from '../../utils/pipedrive/client.ts';
import { Pace } from '../../utils/pipedrive/pace.ts';
import { createHandlers } from './handlers.ts';

const shortestNewsMs = 200;

/** Wires the worker: who listens to what. Called on every start, and the worker starts often. */
export function startWorker(): void {
  shutOutContentScripts();
  keepSettingsSynced();
  const tokens = openTokenStore();
  const store = openOutboxStore({ mirror: createMirror(browser.storage.local, browser.storage.session) });
  const pace = new Pace({
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const clientWith = (token: Parameters<typeof createClient>[0]['token'], paced = pace.urgent): Send =>
    createClient({
      fetch: paced(fetchOnce),
      now: Date.now,
      isOnline: () => navigator.onLine,
      mayCall: mayCallPipedrive,
      token,
    });

  const tellScreens = createOutboxNews();
  // A busy outbox changes a hundred times a second.
  const showSoon = atMostEvery(shortestNewsMs, () => void showOutbox());
  const burst = createBurst();
  const connection = createConnection(tokens, sessionKey, (token) => clientWith(async () => token));
  const companyDomain = async () => (await tokens.read())?.account.companyDomain;
  const send = clientWith(connection.token);
  const outbox = createOutbox({
    store,
    send: clientWith(connection.token, pace.patient),
    exclusively,
    together,
    asOnlySender,
    now: Date.now,
    random: Math.random,
    companyDomain,
    keepsHistory: async () => (await readSettings()).keepsHistory,
    changed(record) {
      burst.note(record, Date.now());
      showSoon();
    },
  });

  const batches = createBatches({ store, exclusively, now: Date.now, changed: showSoon });

  const directory = createDirectoryKeeper({
    store: openDirectoryStore(),
    send,
    now: Date.now,
    account: async () => (await tokens.read())?.account,
  });

  const matches = createMatchFinder({
    send,
    now: Date.now,
    habits: openHabitStore(),
    ...tracesForForms(store, Date.now),
  });

  async function showOutbox() {
    tellScreens();
    await showCounts(await outbox.counts());
  }

  const setTimer = createTimer(() => void sendDue());

  /** Sends what is due, then sets the alarm for what isn't. */
  async function sendDue() {
    // Before, too: the worker may die on the way.
    await setAlarm(await store.nextDueAt(Date.now()), Date.now());
    await outbox.drain().finally(async () => {
      await showOutbox();
      const dueAt = await store.nextDueAt(Date.now());
      await setAlarm(dueAt, Date.now());
      setTimer(dueAt, Date.now());
      const told = burst.take(dueAt, Date.now());
      if (told) await notifyOf(told);
    });
  }

  const receive = createReceiver(createHandlers({ connection, outbox, batches, directory, matches, send, sendDue }), {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('').slice(0, -1),
  });
  browser.runtime.onMessage.addListener(answering(receive));

  /** An older version may have kept no counts, and not said whose Pipedrive its receipts are of. */
  async function takeOverOlder() {
    await store.recount();
    const company = await companyDomain();
    if (company !== undefined) await store.nameCompany(company);
  }

  // One doesn't wait for another: a newcomer is shown the first steps even where the disk is slow or broken.
  browser.runtime.onInstalled.addListener(({ reason }) =>
    Promise.all([
      reason === 'install' && browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
      addMenuItems({
        create: browser.i18n.getMessage('menu_createLead'),
        panel: browser.i18n.getMessage('popup_keepOpen'),
      }),
      takeOverOlder(),
    ]),
  );
  // Firefox has neither on phones.
  browser.contextMenus?.onClicked.addListener(onMenuClick);
  leadToOutbox();
  browser.commands?.onCommand.addListener(onCommand);
  browser.alarms.onAlarm.addListener(() => sendDue());
  browser.runtime.onStartup.addListener(() => sendDue());
  browser.permissions.onAdded.addListener(() => outbox.wake(['no-permission']).then(sendDue));
  addEventListener('online', () => void outbox.wake(['offline', 'unreachable']).then(sendDue));

  // Alarms don't outlive the browser in Firefox, and a worker may have died in the middle of its work. Whoever has woken it
  // is answered first.
  setTimeout(() => void sendDue());
}
