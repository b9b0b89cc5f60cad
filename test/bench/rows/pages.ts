import { resolve } from 'node:path';
import { quietChromium } from '../../tools/browser.ts';
import { crowdOfPages } from '../pages/crowd.ts';
import { type Visit, visit } from '../pages/visit.ts';
import { type Bar, type RowGroup, sideBySide } from '../row.ts';

const pageCount = 50;
const restMs = 300;

/** What pages cost that nobody captures: in a browser with the extension, and in the same one without. */
export default async function pages(): Promise<RowGroup> {
  const [without, having] = await Promise.all([quietChromium(), quietChromium({ enableExtensions: true })]);
  try {
    await having.installExtension(resolve('.output/chrome-mv3'));
    const all = crowdOfPages(pageCount);
    const visits: { without: Visit; having: Visit }[] = [];
    for (const [number, page] of all.entries()) {
      // In turn: who comes second has it easier, or harder.
      const first = number % 2 === 0 ? await visit(without, page, restMs) : undefined;
      const inOurs = await visit(having, page, restMs);
      visits.push({ without: first ?? (await visit(without, page, restMs)), having: inOurs });
    }
    const row = (label: string, unit: string, of: keyof Visit, bar: Bar) =>
      sideBySide({
        label: `pages not captured, ${label}`,
        peer: 'the browser without the extension',
        unit,
        measured: visits.map(({ having }) => having[of]),
        floor: visits.map(({ without }) => without[of]),
        bar,
      });
    return {
      rows: [
        row('script time', 'ms', 'scriptMs', { of: 'ratio', sign: '≤', value: 1.05 }),
        row('memory', 'MB', 'heapMb', { of: 'ratio', sign: '≤', value: 1.01 }),
        row('requests', '', 'requests', { of: 'ratio', sign: '≤', value: 1 }),
        row('injected', 'bytes', 'injectedBytes', { of: 'measured', sign: '≤', value: 0 }),
      ],
      notes: [
        `${pageCount} pages of 2 to 90 kB, in turn, in two headless Chromiums that differ only in the extension; memory after`,
        'collecting garbage. Script time in the one browser differs from itself by more than the bar allows here.',
      ],
    };
  } finally {
    await Promise.all([without.close(), having.close()]);
  }
}
