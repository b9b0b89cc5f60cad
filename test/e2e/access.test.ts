import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { fill, pressSend, waitForForm, waitForWords } from './support/popup.ts';

let leadclip: Leadclip;

beforeAll(async () => {
  leadclip = await Leadclip.start();
});
afterAll(() => leadclip.stop());

it('axe finds nothing wrong with the options, before connecting and with each tab after it', async () => {
  let options = await leadclip.openOwnPage('options.html');
  await options.waitForSelector('input[type=password]');
  expect(await violations(options)).toEqual([]);
  await leadclip.connect();
  await options.close();
  options = await leadclip.openOwnPage('options.html');
  await waitForWords(options, 'Connected as');
  const tabs = await options.$$('[role=tab]');
  expect(tabs.length).toBeGreaterThan(2);
  for (const tab of tabs) {
    await tab.click();
    expect(await violations(options)).toEqual([]);
  }
  await options.close();
});

it('axe finds nothing wrong with the popup: filled, with problems, refused, sent', async () => {
  const page = await leadclip.openPage(samplePage('team'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  expect(await violations(popup)).toEqual([]);

  await fill(popup, 'E-mail', 'not an address');
  await pressSend(popup);
  await waitForWords(popup, "This isn't a complete e-mail address.");
  expect(await violations(popup)).toEqual([]);

  leadclip.sandbox.core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
  await fill(popup, 'E-mail', 'jane.roe@northwind.example');
  await pressSend(popup);
  await waitForWords(popup, "Pipedrive didn't take the lead.");
  expect(await violations(popup)).toEqual([]);

  const outbox = await leadclip.openOwnPage('outbox.html');
  await waitForWords(outbox, 'Jane Roe');
  expect(await violations(outbox)).toEqual([]);
  await outbox.close();

  const reopened = await leadclip.pressToolbarButton(page);
  await waitForWords(reopened, "Pipedrive didn't take the lead.");
  await reopened.locator('text/Try now').click();
  await waitForWords(reopened, 'The lead is in Pipedrive.');
  expect(await violations(reopened)).toEqual([]);

  await reopened.locator('button.undo').click();
  await waitForWords(reopened, 'Taken back.');
  expect(await violations(reopened)).toEqual([]);
  await pressSend(reopened);
  await waitForWords(reopened, 'The lead is in Pipedrive.');
  await page.close();

  const history = await leadclip.openOwnPage('options.html#history');
  await waitForWords(history, '1 lead');
  expect(await violations(history)).toEqual([]);
  await history.close();
});
