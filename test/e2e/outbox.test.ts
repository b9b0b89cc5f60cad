import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await waitForWords(outbox, '0 waiting, 1 need you');

  await outbox.locator('text/Retry all').click();
  await expect.poll(() => leadclip.sandbox.core.requests.filter(({ path }) => path === '/v1/leads').length).toBe(2);
  await waitForWords(outbox, '0 waiting, 1 need you');

  outbox.on('dialog', (dialog) => void dialog.accept());
  await outbox.locator('text/Discard').click();
  await waitForWords(outbox, 'Nothing is waiting.');
  expect(leadclip.sandbox.core.state().leads).toEqual([]);
});
