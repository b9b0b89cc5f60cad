import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';
import { fill } from './popup.ts';

/** People and organizations of the account that a field points to, by id. */
export interface Pointed {
  organizationId: number;
  personId: number;
}

/** By the words beside it. */
export const clickText = (page: Page, words: string) =>
  page.locator(`::-p-xpath(//label[contains(., "${words}")])`).click();

async function pick(popup: Page, field: string, name: string): Promise<void> {
  await fill(popup, `Search ${field}`, name.slice(0, 4));
  await popup.focus(`input[aria-label="Search ${field}"]`);
  await popup.keyboard.press('Enter');
  await popup.locator(`.results ::-p-text(${name})`).click();
}

/** Enters something in each of the sandbox's custom fields. */
export async function fillCustomFields(popup: Page, { core }: Sandbox): Promise<void> {
  const optionOf = optionsIn(core);
  await fill(popup, 'Campaign', 'Spring');
  await fill(popup, 'Product interest', 'Ovens');
  await fill(popup, 'Background', 'First line\nsecond line');
  await fill(popup, 'Switchboard', '+372 5555 0101');
  await fill(popup, 'Seats', '12.5');
  await fill(popup, 'Budget, amount', '9,000');
  await fill(popup, 'Budget, currency', 'GBP');
  await fill(popup, 'Urgency', optionOf('Urgency', 'High'));
  await clickText(popup, 'Hardware');
  await clickText(popup, 'Training');
  await fill(popup, 'Presales contact', '502');
  await pick(popup, 'Reseller', 'Reseller Ltd');
  await pick(popup, 'Recommended by', 'Rita Recommends');
  await fill(popup, 'Next trade fair', '2027-01-31');
  await fill(popup, 'Project period, from', '2027-02-01');
  await fill(popup, 'Project period, until', '2027-04-30');
  await fill(popup, 'Best time to call', '09:30');
  await fill(popup, 'Office hours, from', '08:00');
  await fill(popup, 'Office hours, until', '17:15');
  await fill(popup, 'Site', '12 Harbour Street, Tallinn');
}

/** The same as the request must say it. */
export function expectedCustomFields({ core }: Sandbox, pointed: Pointed): Record<string, string | number> {
  const keyOf = keysIn(core);
  const optionOf = optionsIn(core);
  return {
    [keyOf('Campaign')]: 'Spring',
    [keyOf('Product interest')]: 'Ovens',
    [keyOf('Background')]: 'First line\nsecond line',
    [keyOf('Switchboard')]: '+372 5555 0101',
    [keyOf('Seats')]: 12.5,
    [keyOf('Budget')]: 9_000,
    [`${keyOf('Budget')}_currency`]: 'GBP',
    [keyOf('Urgency')]: optionOf('Urgency', 'High'),
    [keyOf('Interests')]: [optionOf('Interests', 'Hardware'), optionOf('Interests', 'Training')].join(','),
    [keyOf('Presales contact')]: 502,
    [keyOf('Reseller')]: pointed.organizationId,
    [keyOf('Recommended by')]: pointed.personId,
    [keyOf('Next trade fair')]: '2027-01-31',
    [keyOf('Project period')]: '2027-02-01',
    [`${keyOf('Project period')}_until`]: '2027-04-30',
    [keyOf('Best time to call')]: '09:30:00',
    [keyOf('Office hours')]: '08:00:00',
    [`${keyOf('Office hours')}_until`]: '17:15:00',
    [keyOf('Site')]: '12 Harbour Street, Tallinn',
  };
}

const fieldIn = (core: Sandbox['core'], name: string) => {
  const field = core.store.fields.deal.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`The sandbox has no field ${name}.`);
  return field;
};

const keysIn = (core: Sandbox['core']) => (name: string) => fieldIn(core, name).code;
const optionsIn = (core: Sandbox['core']) => (name: string, label: string) =>
  String(fieldIn(core, name).options?.find((option) => option.label === label)?.id);
