import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captureFile } from '../../utils/lead/capture-file.ts';
import { capture, captureId } from '../builders/capture.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

it('the outbox page shows live what waits and why, and lets it be retried and discarded', async () => {
  const outbox = await leadclip.openOwnPage('outbox.html');
  await waitForWords(outbox, 'Nothing is waiting.');

  leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads', times: 2 });
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await pressSend(popup);
  await waitForWords(popup, "Pipedrive didn't take the lead.");

  await outbox.bringToFront();
  await waitForWords(outbox, 'Northwind Bakery – Jane Roe');
  await waitForWords(outbox, 'You do not have permissions to do this.');
  await waitForWords(outbox, 'In Pipedrive already: company, person.');
  await waitForWords(outbox, 'Waiting: 0, need you: 1');

  await outbox.locator('text/Retry all').click();
  await expect.poll(() => leadclip.sandbox.core.requests.filter(({ path }) => path === '/v1/leads').length).toBe(2);
  await waitForWords(outbox, 'Waiting: 0, need you: 1');

  outbox.on('dialog', (dialog) => void dialog.accept());
  await outbox.locator('text/Discard').click();
  await waitForWords(outbox, 'Nothing is waiting.');
  expect(leadclip.sandbox.core.state().leads).toEqual([]);
});

it('what waits is saved as a file and taken in again, and a damaged lead is shown by itself', async () => {
  leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
  const outbox = await leadclip.openOwnPage('outbox.html');
  const file = captureFile([capture({ lead: { title: 'Taken in' } })]);
  const input = await outbox.waitForSelector('input[type=file]');
  const path = join(await mkdtemp(join(tmpdir(), 'leadclip-')), 'outbox.json');
  await writeFile(path, file.replace('"captures": [', '"captures": [ {"id": "no capture"},'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await waitForWords(outbox, 'Leads taken in: 1. Entries that could not be read: 1.');
  await waitForWords(outbox, 'Taken in');
  await waitForWords(outbox, 'Need you (1)');

  await outbox.evaluate(
    async (record) => {
      const opening = indexedDB.open('leadclip-outbox');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const transaction = database.transaction('captures', 'readwrite');
      transaction.objectStore('captures').put(record);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    { id: captureId(9), state: 'waiting', dueAt: 0, capture: { person: { name: 'Max Muster' } } },
  );
  await outbox.locator('text/Retry all').click();
  await waitForWords(outbox, "is damaged and can't be sent");
  await waitForWords(outbox, 'Max Muster');
});
