import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { peopleFromCards } from '../../utils/batch/people-from-cards.ts';
import { readPage } from '../../utils/extract/read-page.ts';
import { mobilesOn } from '../../utils/judge/phone-use.ts';
import type { CheckedReading } from '../../utils/judge/reading-schema.ts';
import { phonesIn } from '../../utils/judge/text/phones.ts';
import { draftFrom } from '../../utils/lead/draft.ts';
import { candidate } from '../builders/candidate.ts';
import { captureId } from '../builders/capture.ts';
import { judged } from '../extract/judged.ts';
import { pageFromHtml } from '../extract/page-from-html.ts';

const overlay = join(import.meta.dirname, '../pages/linkedin-profile/contact-overlay-2026');

const isMobile = (text: string) => phonesIn(text).map((phone) => phone.isMobile);

const reading = (change: Partial<CheckedReading>): CheckedReading => ({
  url: 'https://firm.example/team',
  title: '',
  language: 'en',
  selection: '',
  findings: [],
  jsonLd: [],
  structured: [],
  mails: [],
  outline: { blocks: [], lines: [] },
  unreadSite: null,
  ...change,
});

const line = (text: string) => ({ block: 0, text, heading: 0, links: [] });

describe('a number is a mobile one', () => {
  it.each([
    'Mobile: +44 7700 900123',
    'M: +44 7700 900123',
    'Mobile phone +44 7700 900123',
    'Cell (202) 555-0123',
    'Handy: 0151 23456789',
    'Mobil 0151 23456789',
    'Port. 06 12 34 56 78',
    'Móvil: 612 345 678',
    '携帯 090-1234-5678',
    '+44 7700 900123 (mobile)',
    'TEL;TYPE=CELL,VOICE:+44 7700 900123',
  ])('where that is written beside it: %s', (text) => expect(isMobile(text)).toEqual([true]));

  it.each([
    'Tel: +44 20 7946 0123',
    'T: +44 20 7946 0123',
    'Automobile club +44 20 7946 0123',
    'Office +44 20 7946 0123 (main)',
    'TEL;TYPE=WORK:+44 20 7946 0123',
  ])('and not where it isn’t: %s', (text) => expect(isMobile(text)).toEqual([false]));

  it('where one of two is', () => {
    expect(isMobile('Tel +44 20 7946 0123, Mobile +44 7700 900123')).toEqual([false, true]);
  });
});

describe('mobiles of a page', () => {
  it('are known by their label on the line above, however the number is written elsewhere', () => {
    const texts = ['Office', '+44 20 7946 0123', 'Mobile', '07700 900123'];
    const isMobile = mobilesOn(reading({ outline: { blocks: [], lines: texts.map(line) } }));
    expect(['+44 20 7946 0123', '+44 7700 900123'].map(isMobile)).toEqual([false, true]);
  });

  it('are known from marked text and from a mail’s signature', () => {
    const signature = { name: '', email: '', text: 'Jane Roe\nT +44 20 7946 0123\nM +44 7700 900123' };
    expect(mobilesOn(reading({ mails: [signature] }))('+44 7700 900123')).toBe(true);
    expect(mobilesOn(reading({ selection: signature.text }))('+44 20 7946 0123')).toBe(false);
  });
});

describe('mobiles of a site that is known', () => {
  it.each([
    ['+44 7700 900417 (Mobile)', 'mobile'],
    ['+44 7700 900417 (Móvil)', 'mobile'],
    ['+44 7700 900417 (Work)', undefined],
    ['+44 7700 900417', undefined],
  ])('are those that it calls so: %s', async (stated, use) => {
    const stands = '+44 7700 900417</span> <span>(Mobile)';
    const html = readFileSync(join(overlay, 'page.html'), 'utf8').replace(stands, stated);
    const { url } = JSON.parse(readFileSync(join(overlay, 'expected.json'), 'utf8'));
    const [found] = await judged(readPage(pageFromHtml(html, url)));
    expect(found?.person.phones).toEqual([
      { value: '+44 7700 900417', source: 'linkedin', certainty: 'certain', ...(use && { use }) },
    ]);
  });
});

it('the mobiles of a vCard file are labelled so', () => {
  const card = 'BEGIN:VCARD\nFN:Jane Roe\nTEL;TYPE=WORK:+44 20 7946 0123\nTEL;TYPE=CELL:+44 7700 900123\nEND:VCARD\n';
  expect(peopleFromCards(card, 1)[0]?.phones.map(({ label }) => label)).toEqual(['work', 'mobile']);
});

it('a draft takes over that a phone is a mobile one', () => {
  const found = { value: '+44 7700 900123', source: 'text', certainty: 'likely', use: 'mobile' } as const;
  const { person, organization } = candidate();
  const draft = draftFrom(
    { person: { ...person, phones: [found] }, organization },
    { id: captureId(1), page: null, selection: '' },
  );
  expect(draft.phones).toEqual([{ value: '+44 7700 900123', label: 'mobile' }]);
});
