import { afterAll, beforeAll, expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { ask } from './support/ask.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fieldValue, fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start();
  await leadclip.connect();
});
afterAll(() => leadclip.stop());

it('a lead that was refused for a field is edited from the outbox page and sent: one lead, one person', async () => {
  const words = '"title" contains a word that is not allowed';
  leadclip.sandbox.core.addFault({
    effect: {
      kind: 'answer',
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ success: false, error: words }),
    },
    method: 'POST',
    path: '/v1/leads',
  });
  const popup = await leadclip.pressToolbarButton(await leadclip.openPage(samplePage('company-profile')));
  await waitForForm(popup);
  await fill(popup, 'Note', 'Met at the fair');
  await pressSend(popup);
  await waitForWords(popup, "Pipedrive didn't take the lead.");
  await leadclip.closePopup();

  const outbox = await leadclip.openOwnPage('outbox.html');
  await outbox.locator('text/Edit').click();
  await waitForWords(outbox, 'Edit and send again');
  await outbox.waitForSelector('[aria-label="Lead title"][aria-invalid="true"]');
  await waitForWords(outbox, 'contains a word that is not allowed');
  await expect.poll(() => fieldValue(outbox, 'Note')).toBe('Met at the fair');
  // Pipedrive has the person already: it is shown, and can't be changed here.
  await expect.poll(() => outbox.$eval('[aria-label="Name"]', (input) => input.matches(':disabled'))).toBe(true);

  await fill(outbox, 'Lead title', 'Mended title');
  // What is typed outlives the page.
  const again = await leadclip.openAgain(outbox);
  await expect.poll(() => fieldValue(again, 'Lead title')).toBe('Mended title');

  await again.bringToFront();
  await pressSend(again);
  await waitForWords(again, 'The lead is in Pipedrive.');
  const { leads, persons, organizations, notes } = leadclip.sandbox.core.state();
  expect(leads).toMatchObject([{ title: 'Mended title' }]);
  expect(persons).toHaveLength(1);
  expect(organizations).toHaveLength(1);
  expect(notes).toHaveLength(1);
  await again.locator('text/Back to the outbox').click();
  await waitForWords(again, 'Nothing is waiting.');
});

it('a lead that waits and has not been begun is edited before it is sent', async () => {
  await leadclip.setOffline(true);
  const popup = await leadclip.pressToolbarButton(await leadclip.openPage(samplePage('company-profile')));
  await waitForForm(popup);
  await pressSend(popup);
  await waitForWords(popup, 'There is no network.');
  await leadclip.closePopup();

  const outbox = await leadclip.openOwnPage('outbox.html');
  await outbox.locator('text/Edit').click();
  await waitForWords(outbox, 'Edit and send again');
  await fill(outbox, 'Lead title', 'Edited offline');
  await pressSend(outbox);
  await waitForWords(outbox, 'There is no network.');
  await leadclip.setOffline(false);
  await expect
    .poll(() => leadclip.sandbox.core.state().leads.map(({ title }) => title))
    .toEqual(['Mended title', 'Edited offline']);
});

it('of several batches under way the newest is in view, and the others are behind one line', async () => {
  await leadclip.setOffline(true);
  const outbox = await leadclip.openOwnPage('outbox.html');
  for (const [batch, count] of [
    [900, 1],
    [901, 2],
  ] as const) {
    const captures = Array.from({ length: count }, (_, index) =>
      capture({ id: captureId(batch * 10 + index), batchId: captureId(batch) }),
    );
    await ask(outbox, 'confirmBatch', { captures });
  }
  await waitForWords(outbox, 'Under way: 0 of 2 sent');
  await waitForWords(outbox, 'More under way: 1');
  expect(await outbox.evaluate(() => document.body.innerText)).not.toContain('0 of 1 sent');
  await outbox.locator('summary').click();
  await waitForWords(outbox, 'Under way: 0 of 1 sent');
});
