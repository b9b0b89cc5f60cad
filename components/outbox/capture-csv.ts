import { csvFrom } from '../../utils/csv/write.ts';
import type { Capture } from '../../utils/lead/capture.ts';

/** Captures for a spreadsheet, under the words of `header`: title, person, e-mail, phone, organization, note. */
export const captureCsv = (captures: Capture[], header: readonly string[]): string =>
  csvFrom(
    header,
    captures.map(({ lead, person, organization, note }) => [
      lead.title,
      person?.name ?? '',
      person?.emails[0]?.value ?? '',
      person?.phones[0]?.value ?? '',
      organization?.name ?? '',
      note,
    ]),
  );
