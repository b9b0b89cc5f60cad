import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { judged, summaryOf } from './judged.ts';
import { pageFromHtml } from './page-from-html.ts';

const root = join(import.meta.dirname, '../pages');

describe('pages', () => {
  for (const extractor of readdirSync(root)) {
    for (const name of readdirSync(join(root, extractor))) {
      it(`${extractor}/${name} gives what a careful person would take`, async () => {
        const folder = join(root, extractor, name);
        expect(existsSync(join(folder, 'expected.json'))).toBe(true);
        const {
          url,
          selection = '',
          unreadSite,
          ...expected
        } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
        const page = pageFromHtml(readFileSync(join(folder, 'page.html'), 'utf8'), url);
        const reading = readPage({ ...page, selection });
        expect(reading.unreadSite?.site).toBe(unreadSite);
        expect(summaryOf(await judged(reading))).toEqual(expected);
      });
    }
  }
});
