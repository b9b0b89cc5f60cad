import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenIn } from '../../utils/batch/given.ts';
import { peopleFromTable } from '../../utils/batch/people-from-table.ts';
import { capturesFrom, createReviewer } from '../../utils/batch/review.ts';
import { rowsOfPeople } from '../../utils/batch/row.ts';
import { sharedFrom } from '../../utils/batch/shared.ts';
import { noChoices } from '../../utils/lead/standing-choices.ts';
import { captureId } from '../builders/capture.ts';

const peopleIn = (text: string) => {
  const given = givenIn(text);
  return given.kind === 'people' ? given.people : given;
};

describe('A text', () => {
  it('of several vCards is as many people', () => {
    const card = (name: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nORG:Firm Ltd\r\nEMAIL:x@firm.example\r\nEND:VCARD\r\n`;
    expect(peopleIn(card('Jane Doe') + card('Max Muster'))).toMatchObject([
      { line: 1, name: 'Jane Doe', organizationName: 'Firm Ltd' },
      { line: 2, name: 'Max Muster', emails: [{ value: 'x@firm.example' }] },
    ]);
  });

  it('of an old vCard has its accents', () => {
    const text =
      'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=\n=C3=BCller\nEND:VCARD';
    expect(peopleIn(text)).toMatchObject([{ name: 'Jürgen Müller' }]);
  });

  it.each([
    'Jane Doe <jane@firm.example>, "Muster, Max" <max@firm.example>',
    'Jane Doe <jane@firm.example>; Muster, Max <max@firm.example>',
    'Jane Doe <jane@firm.example>\nMax Muster <max@firm.example>\n',
  ])('of recipients is as many people: %j', (text) => {
    expect(peopleIn(text)).toMatchObject([
      { name: 'Jane Doe', emails: [{ value: 'jane@firm.example' }] },
      { name: 'Max Muster', emails: [{ value: 'max@firm.example' }] },
    ]);
  });

  it('of bare addresses is as many people', () => {
    expect(peopleIn('jane@firm.example, max@firm.example\nana@firm.example')).toHaveLength(3);
  });

  it.each([
    ['', 'empty'],
    ['Name,E-mail\n', 'nobody'],
    ['a,b\n"open', 'quoteOpen'],
    ['BEGIN:VCARD\nEND:VCARD\n'.repeat(2_001), 'tooManyCards'],
  ])('that names nobody says why', (text, kind) => {
    expect(givenIn(text)).toEqual({ kind: 'problem', problem: expect.objectContaining({ kind }) });
  });
});

const around = { locale: 'en-GB', currency: 'EUR', wordFor: String };

/** Texts made of what files are made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Name',
        'E-mail',
        'Value',
        'Jane Doe',
        'jane@firm.example',
        'Firm Ltd',
        '1500',
        'BEGIN:VCARD',
        'FN:Jane',
      ),
      fc.constantFrom(',', ';', '\t', '\n', '\r\n', '"', '<', '>', '@', ':', "'", '=', '\uFEFF'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('Whatever a file says', () => {
  it('each of its rows is a capture or has named errors, and one error keeps all from going out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const given = givenIn(text);
        if (given.kind === 'problem') return;
        const people = given.kind === 'table' ? peopleFromTable(given.table, 'en-GB') : given.people;
        let ids = 0;
        const shared = sharedFrom(noChoices);
        const reviewed = createReviewer(shared, around)(rowsOfPeople(people, () => captureId(++ids)));
        const chosen = reviewed.filter(({ isChosen }) => isChosen);
        const result = capturesFrom(reviewed, captureId(900), shared, around);
        const areFine = chosen.every(({ problems }) => problems.length === 0);
        expect(result.ok).toBe(areFine);
        if (result.ok) expect(result.captures).toHaveLength(chosen.length);
        else expect(reviewed[result.firstWrong]?.problems).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
