import { afterEach, beforeEach, expect, it } from 'vitest';
import { seedToken } from '../sandbox/index.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { pressSend, waitForForm, waitForWords } from './support/popup.ts';

const passphrase = 'correct horse battery';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start();
});
afterEach(() => leadclip.stop());

/** In a page of the extension. @returns all that the token's database has, as text */
async function readConnection(): Promise<string> {
  const opening = indexedDB.open('leadclip-connection');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const reading = opening.result.transaction('connection').objectStore('connection').getAll();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opening.result.close();
  const texts = reading.result.flatMap((one) => [one.sealed.text, one.sealed.salt, one.sealed.iv]);
  return JSON.stringify([reading.result, texts.map((bytes) => new TextDecoder().decode(bytes))]);
}

async function setPassphrase() {
  const options = await leadclip.enterToken(seedToken);
  await waitForWords(options, 'With a passphrase');
  await options.locator('input[autocomplete=new-password]').fill(passphrase);
  await options.locator('text/Set passphrase').click();
  await waitForWords(options, 'Remove passphrase');
  expect(await options.content()).not.toContain(passphrase);
  expect(await options.evaluate(readConnection)).not.toContain(seedToken);
  await options.close();
}

it('takes the token out of its database, lets leads wait after a restart, and sends them once it is entered', async () => {
  await setPassphrase();
  await leadclip.killBrowserAndStartAgain();
  const page = await leadclip.openPage(samplePage('company-profile'));
  const popup = await leadclip.pressToolbarButton(page);
  await waitForForm(popup);
  await waitForWords(popup, 'Leadclip is locked.');
  await pressSend(popup);
  await waitForWords(popup, 'Saved. The lead is waiting to be sent.');
  await waitForWords(popup, 'The lead is sent once you have entered your passphrase.');
  expect(leadclip.sandbox.core.state().leads).toEqual([]);

  const field = popup.locator('input[type=password]');
  await field.fill('not the passphrase');
  await popup.locator('text/Unlock').click();
  await waitForWords(popup, 'That isn’t the passphrase.');
  await field.fill(passphrase);
  await popup.locator('text/Unlock').click();
  await waitForWords(popup, 'The lead is in Pipedrive.');
  expect(leadclip.sandbox.core.state().leads).toHaveLength(1);
});

it('that is forgotten is no dead end: whoever disconnects can connect again', async () => {
  await setPassphrase();
  await leadclip.killBrowserAndStartAgain();
  const options = await leadclip.openOwnPage('options.html');
  await waitForWords(options, 'Leadclip is locked.');
  await options.locator('text/Disconnect').click();
  await options.close();
  await leadclip.connect();
});
