import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { csvFrom } from '../../utils/csv/write.ts';
import { Leadclip } from '../e2e/support/leadclip.ts';
import { samplePage } from '../e2e/support/pages.ts';
import { openPanelFrom } from '../e2e/support/panel.ts';
import { fill, openMore, pressSend, waitForForm, waitForWords } from '../e2e/support/popup.ts';
import { sized } from './camera.ts';
import { knowMara, mara, nobody, people } from './sample.ts';

/** Shows one state of a screen after the other, and lets a picture be taken of each. */
export type Take = (name: string, page: Page) => Promise<void>;

/** On a machine that is busy, an answer may look like one that was asked for twice: 40 s later Leadclip looks what became of it. */
const patienceMs = 90_000;

const ownPage = async (leadclip: Leadclip, path: string) => sized(await leadclip.openOwnPage(path), 680);

const wordsOf = ({ texts }: Leadclip) => {
  return (key: string) => (texts[key] ?? '').split('$')[0]?.split(' | ')[0]?.trim() ?? '';
};

async function popupOn(leadclip: Leadclip, sample: { url: string; html: string }): Promise<Page> {
  const popup = await leadclip.pressToolbarButton(await leadclip.openPage(sample));
  await waitForForm(popup);
  await popup.waitForSelector(`select[aria-label="${leadclip.texts.field_owner}"]`);
  // Pipedrive has been asked by then, and the answer drawn.
  await sleep(1_500);
  return popup;
}

async function connecting(leadclip: Leadclip, take: Take): Promise<void> {
  const words = wordsOf(leadclip);
  const welcome = await ownPage(leadclip, 'welcome.html');
  await welcome.waitForSelector('input[type=password]');
  await take('welcome', welcome);
  await welcome.close();
  const page = await sized(await leadclip.openPage(mara), 692);
  // Room for the popup, which stands over it in the pictures for the stores.
  await page.addStyleTag({ content: 'body { padding-right: 380px }' });
  await take('page', page);
  const popup = await leadclip.pressToolbarButton(page);
  await waitForWords(popup, words('popup_notConnected'));
  await take('popup-not-connected', popup);
  await leadclip.closePopup();
  const options = await ownPage(leadclip, 'options.html');
  await options.waitForSelector('input[type=password]');
  await take('options-not-connected', options);
  await options.locator('input[type=password]').fill('0123456789abcdef');
  await options.locator('button[type=submit]').click();
  await waitForWords(options, words('connect_unauthorized').slice(0, 20));
  await take('options-wrong-token', options);
  await options.close();
  await leadclip.connect();
}

async function single(leadclip: Leadclip, take: Take): Promise<void> {
  const words = wordsOf(leadclip);
  const { core } = leadclip.sandbox;
  await take('popup-nothing-found', await popupOn(leadclip, nobody));
  await take('popup-several-people', await popupOn(leadclip, samplePage('linkedin-search')));
  const popup = await popupOn(leadclip, mara);
  await take('popup', popup);
  await openMore(popup);
  await popup.$eval('details.more', (more) => more.scrollIntoView());
  await take('popup-more-fields', popup);
  await fill(popup, words('field_email'), 'not an address');
  await pressSend(popup);
  await waitForWords(popup, words('problem_email').slice(0, 12));
  await take('popup-problem', popup);
  await fill(popup, words('field_email'), 'mara.lindqvist@northwind-bakery.example');
  core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads', times: null });
  await pressSend(popup);
  await waitForWords(popup, words('outcome_needsUser'), patienceMs);
  core.clearFaults();
  await take('popup-refused', popup);
  await popup.locator(`::-p-text(${words('popup_retry')})`).click();
  await waitForWords(popup, words('outcome_sent'), patienceMs);
  await take('popup-sent', popup);
  await popup.locator('button.undo').click();
  await waitForWords(popup, words('outcome_undone'));
  await take('popup-undone', popup);
  await leadclip.closePopup();
}

async function known(leadclip: Leadclip, take: Take): Promise<void> {
  await leadclip.connect();
  await knowMara(leadclip.sandbox.core);
  await take('popup-known', await popupOn(leadclip, mara));
}

async function waiting(leadclip: Leadclip, take: Take): Promise<void> {
  const words = wordsOf(leadclip);
  const { core } = leadclip.sandbox;
  const outbox = await ownPage(leadclip, 'outbox.html');
  await waitForWords(outbox, words('outbox_title'));
  core.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads', times: null });
  const refused = await popupOn(leadclip, { ...mara, url: `${mara.url}?refused` });
  await pressSend(refused);
  await waitForWords(refused, words('outcome_needsUser'), patienceMs);
  core.clearFaults();
  const sent = await popupOn(leadclip, samplePage('company-profile'));
  await pressSend(sent);
  await waitForWords(sent, words('outcome_sent'), patienceMs);
  core.addFault({ effect: { kind: 'server-error', status: 503 }, method: 'POST', times: null });
  for (const sample of ['linkedin-profile', 'team']) {
    const popup = await popupOn(leadclip, samplePage(sample));
    await pressSend(popup);
    await waitForWords(popup, words('outcome_waiting'));
    if (sample === 'team') await take('popup-waiting', popup);
  }
  await leadclip.closePopup();
  await outbox.bringToFront();
  await take('outbox', outbox);
  core.clearFaults();
  await outbox.close();
}

async function several(leadclip: Leadclip, take: Take): Promise<void> {
  const words = wordsOf(leadclip);
  const batch = await ownPage(leadclip, 'batch.html');
  await batch.bringToFront();
  const input = await batch.waitForSelector('input[type=file]');
  await take('several-start', batch);
  const path = join(tmpdir(), `leadclip-people-${process.pid}.csv`);
  const [header = [], ...rows] = people;
  await writeFile(path, csvFrom(header, rows));
  await (await input?.toElement('input'))?.uploadFile(path);
  await waitForWords(batch, words('batch_columns'));
  await take('several-columns', batch);
  await batch.locator(`::-p-text(${words('batch_continue')})`).click();
  await batch.waitForSelector('.person');
  await take('several-people', batch);
  await batch.locator('.batch-footer .primary').click();
  await batch.waitForSelector('.progress');
  await take('several-sending', batch);
  await waitForWords(batch, words('batch_another'));
  await take('several-sent', batch);
  await batch.close();
}

async function settings(leadclip: Leadclip, take: Take): Promise<void> {
  for (const tab of ['connection', 'defaults', 'fields', 'sites', 'history', 'elsewhere']) {
    const options = await ownPage(leadclip, `options.html#${tab}`);
    await options.waitForSelector('[role=tabpanel]');
    await sleep(500);
    await take(`options-${tab}`, options);
    await options.close();
  }
}

async function connected(leadclip: Leadclip, take: Take): Promise<void> {
  await leadclip.connect();
  for (const path of ['welcome', 'practice']) {
    const page = await ownPage(leadclip, `${path}.html`);
    await page.waitForSelector('main > *');
    await sleep(500);
    await take(path === 'welcome' ? 'welcome-connected' : path, page);
    await page.close();
  }
}

async function panel(leadclip: Leadclip, take: Take): Promise<void> {
  const popup = await popupOn(leadclip, { ...mara, url: `${mara.url}?panel` });
  const opened = await openPanelFrom(leadclip, popup);
  await opened.setViewport({ width: 380, height: 680 });
  await waitForForm(opened);
  await opened.waitForSelector(`select[aria-label="${leadclip.texts.field_owner}"]`);
  // As in the popup: Pipedrive's answer has been drawn by then.
  await sleep(1_500);
  await take('side-panel', opened);
}

/** What one browser shows, from its first start on. */
const sessions = [[connecting, single], [known], [connected, waiting, several, settings, panel]];

/** Every state, in the order in which a user meets them. */
export async function showStates(language: string, take: Take): Promise<void> {
  for (const session of sessions) {
    const leadclip = await Leadclip.start({ language });
    try {
      for (const show of session) await show(leadclip, take);
    } finally {
      await leadclip.stop();
    }
  }
}
