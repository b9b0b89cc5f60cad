import { csvFrom } from '../../utils/csv/write.ts';
import type { HistoryEntry } from '../../utils/lead/history-entry.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';

/** What the columns are called, in their order. */
export type HistoryColumns = readonly [
  time: string,
  title: string,
  person: string,
  organization: string,
  pageTitle: string,
  pageAddress: string,
  lead: string,
];

/** For a spreadsheet: a line for each capture, its time by the world's clock. */
export function historyCsv(history: HistoryEntry[], columns: HistoryColumns, companyDomain: string): string {
  return csvFrom(
    columns,
    history.map(({ at, title, person = '', organization = '', page, receipt }) => [
      new Date(at).toISOString(),
      title,
      person,
      organization,
      page?.title ?? '',
      page?.url ?? '',
      receiptLinks(receipt, companyDomain).lead ?? '',
    ]),
  );
}

/** For programs: all that is remembered. */
export const historyJson = (history: HistoryEntry[]): string => `${JSON.stringify(history, null, 2)}\n`;
