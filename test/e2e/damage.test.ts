import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { capture, captureId } from '../builders/capture.ts';
import { Leadclip } from './support/leadclip.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start({ settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null } });
});
afterAll(() => leadclip.stop());

/** The folders in which Chromium keeps the two: LevelDBs that share no file. */
const places = { database: 'IndexedDB', mirror: 'Local Extension Settings' } as const;

/** Of several that a LevelDB has, the newest is damaged. */
const kinds = [/^CURRENT$/, /^MANIFEST-\d+$/, /^\d+\.log$/, /^\d+\.ldb$/];

const injuries: Record<string, (file: string, length: number) => Promise<void>> = {
  'cut to half': (file, length) => truncate(file, Math.floor(length / 2)),
  'overwritten with garbage': (file, length) => writeFile(file, Buffer.alloc(length, 0xa5)),
  deleted: (file) => rm(file),
};

async function newest(profile: string, place: keyof typeof places, kind: RegExp): Promise<string | undefined> {
  const folder = join(profile, 'Default', places[place]);
  const id = new URL(leadclip.driver.origin).host;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const ours = entries.filter(({ name, parentPath }) => kind.test(name) && parentPath.includes(id));
  return ours
    .map(({ name, parentPath }) => join(parentPath, name))
    .toSorted()
    .at(-1);
}

let made = 0;

/** People who share nothing with each other, with enough of a note to fill some blocks of a file. */
function strangers(count: number): Capture[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const emails = [{ value: `jane${made}@firm${made}.example`, label: 'work' }];
    return capture({
      id: captureId(made),
      organization: { name: `Firm ${made} Ltd` },
      person: { name: `Jane Roe ${made}`, emails, phones: [] },
      lead: { title: `Lead ${made}` },
      note: 'Met at the fair. '.repeat(100),
    });
  });
}

/** One for each life of the browser: opening a page takes longer than what is asked. */
let page: Promise<Page> | undefined;

/** Twice, if need be: a browser that is just starting may load a page once more. Nothing that is asked here minds. */
const ask = (type: string, payload: object) => askOnce(type, payload).catch(() => askOnce(type, payload));

async function askOnce(type: string, payload: object): Promise<unknown> {
  page ??= leadclip.openOwnPage('outbox.html');
  const message = JSON.stringify({ type, payload });
  try {
    return await (await page).evaluate(`chrome.runtime.sendMessage(${message}).then(({ value }) => value)`);
  } catch (error) {
    page = undefined;
    throw error;
  }
}

async function killBrowserAndStartAgain(prepare: (profile: string) => Promise<void>): Promise<void> {
  page = undefined;
  await leadclip.killBrowserAndStartAgain(prepare);
}

async function confirm(captures: Capture[]): Promise<void> {
  for (const one of captures) expect(await ask('confirmCapture', one)).toEqual({ stored: true });
}

const listOpen = async () => JSON.stringify(await ask('exportCaptures', {}));

const everyId = () => Array.from({ length: made }, (_, index) => captureId(index + 1));

/** The user connects again where the token was lost, and presses "retry all": nobody waits 40 seconds here. */
async function sendAll(): Promise<void> {
  const connection = JSON.stringify(await ask('getConnection', {}));
  if (connection.includes('disconnected')) await leadclip.connect();
  const { core } = leadclip.sandbox;
  await vi.waitFor(
    async () => {
      await ask('retryAllCaptures', {});
      expect(core.state().leads.length).toBeGreaterThanOrEqual(made);
      expect(await listOpen()).toBe('[]');
    },
    { timeout: 60_000, interval: 250 },
  );
  const { leads, persons, organizations, notes } = core.state();
  expect(leads.map(({ origin_id }) => String(origin_id)).toSorted()).toEqual(everyId().toSorted());
  expect([persons, organizations, notes].map((list) => list.length)).toEqual([made, made, made]);
}

it('one damaged file at a time loses no open capture, and each is sent once', { timeout: 240_000 }, async () => {
  const damaged: string[] = [];
  for (const place of ['database', 'mirror'] as const) {
    for (const kind of kinds) {
      for (const [injury, injure] of Object.entries(injuries)) {
        await confirm(strangers(1));
        let isThere = false;
        await killBrowserAndStartAgain(async (profile) => {
          const file = await newest(profile, place, kind);
          isThere = file !== undefined;
          if (!file) return;
          damaged.push(`${place} ${kind.source} ${injury}`);
          await injure(file, (await stat(file)).size);
        });
        const open = await listOpen();
        for (const id of everyId()) expect(open, `${place} ${kind.source} ${injury}`).toContain(id);
        if (!isThere) break;
      }
    }
  }
  // At least what a LevelDB is never without.
  expect(damaged.length).toBeGreaterThanOrEqual(2 * 3 * 3);
  await sendAll();
});

it('a database that has lost its newest half sends nothing again that was sent before', async () => {
  await confirm(strangers(3));
  await sendAll();
  await ask('disconnect', {});
  await confirm(strangers(3));
  await killBrowserAndStartAgain(async (profile) => {
    const log = await newest(profile, 'database', /^\d+\.log$/);
    if (log) await truncate(log, Math.floor((await stat(log)).size / 2));
  });
  await sendAll();
});
