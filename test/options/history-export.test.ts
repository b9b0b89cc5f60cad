import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { historyCsv, historyJson } from '../../components/options/history-export.ts';
import { type HistoryEntry, historyEntryFrom, historyEntrySchema } from '../../utils/lead/history-entry.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { cellsIn } from './cells-in.ts';

const columns = ['Time', 'Title', 'Person', 'Company', 'Page', 'Address', 'Lead'] as const;

const text = fc.string({ unit: fc.constantFrom('=', '+', '@', '"', ',', ';', '\n', "'", 'a', 'é', '人') });
const entry: fc.Arbitrary<HistoryEntry> = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: 0, max: 4e12 }),
    title: text,
    person: text,
    organization: text,
    page: text,
  })
  .map(({ id, at, title, person, organization, page }) =>
    historyEntryFrom(
      capture({
        id,
        lead: { title },
        person: capturedPerson({ name: person }),
        organization: { name: organization },
        page: { title: page, url: 'https://firm.example/team' },
      }),
      { leadId: id, personId: 7, created: ['lead'] },
      at,
    ),
  );

const withoutGuard = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

describe('the history, exported', () => {
  it('as CSV has a line for each entry, whose cells read back are what was remembered', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (history) => {
        const [header, ...lines] = cellsIn(historyCsv(history, columns, 'firm'));
        expect(header).toEqual(columns);
        expect(lines.map((cells) => cells.map(withoutGuard))).toEqual(
          history.map(({ id, at, title, person, organization, page }) => [
            new Date(at).toISOString(),
            title,
            person,
            organization,
            page?.title,
            page?.url,
            `https://firm.pipedrive.com/leads/inbox/${id}`,
          ]),
        );
      }),
    );
  });

  it('as CSV has no formulas', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (history) => {
        const cells = cellsIn(historyCsv(history, columns, 'firm')).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('as JSON is the history itself', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (history) => {
        expect(v.parse(v.array(historyEntrySchema), JSON.parse(historyJson(history)))).toEqual(history);
      }),
    );
  });
});
