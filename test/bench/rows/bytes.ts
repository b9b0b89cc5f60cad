import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { bundleOf, filesIn, gzipped, scriptsOf } from '../../build/bundle.ts';
import { emptyProject } from '../empty-project.ts';
import { type Bar, type RowGroup, sideBySide } from '../row.ts';

const own = 'chrome-mv3';

interface Sizes {
  popup: number;
  worker: number;
  package: number;
}

/** A zip compresses each file by itself, and says its name twice. */
const zipped = (folder: string, files: string[]) =>
  files.reduce((sum, file) => sum + gzipped(folder, [file]) + 2 * file.length + 60, 0);

function sizesOf(folder: string): Sizes {
  const popup = scriptsOf(folder, 'popup.html').flatMap((file) => [...bundleOf(folder, file)]);
  return {
    popup: gzipped(folder, new Set(popup)),
    worker: gzipped(folder, bundleOf(folder, 'background.js')),
    package: zipped(folder, filesIn(folder)),
  };
}

/** What is downloaded and read, beside the least that these tools make. */
export default async function bytes(): Promise<RowGroup> {
  const project = await emptyProject();
  try {
    execFileSync(resolve('node_modules/.bin/wxt'), ['build'], { cwd: project, stdio: 'ignore' });
    const empty = sizesOf(join(relative('.output', project), '.output', own));
    const ours = sizesOf(own);
    const reader = gzipped(own, ['page-reader.js']);
    const row = (label: string, measured: number, floor: number, bar: Bar['value']) =>
      sideBySide({
        label: `bytes compressed, ${label}`,
        peer: 'an empty WXT + Preact popup',
        unit: 'B',
        measured: [measured],
        floor: [floor],
        bar: { of: 'measured', sign: '≤', value: bar },
      });
    return {
      rows: [
        row('popup’s script, all told', ours.popup, empty.popup, 60_000),
        row('worker', ours.worker, empty.worker, 40_000),
        row('page reader', reader, Number.NaN, 12_000),
        row('zip', ours.package, empty.package, 300_000),
      ],
      notes: ['gzip at its strongest, Chromium. What must hold at least is held by `test/build/budget.test.ts`.'],
    };
  } finally {
    await rm(project, { recursive: true });
  }
}
