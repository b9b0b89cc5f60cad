import { describe, expect, it } from 'vitest';
import { csvFrom } from '../../utils/csv/write.ts';

const rowOf = (...cells: string[]) => csvFrom(['h'], [cells]).split('h\r\n')[1];

describe('A CSV file', () => {
  it('begins with a byte order mark and ends each line with CRLF', () => {
    expect(csvFrom(['name', 'e-mail'], [['Jane Doe', 'jane@firm.example']])).toBe(
      '\uFEFFname,e-mail\r\nJane Doe,jane@firm.example\r\n',
    );
  });

  it('quotes cells with separators of any locale, quotes and line breaks', () => {
    expect(rowOf('Doe, Jane', 'a;b', 'say "hi"', 'two\nlines', 'plain')).toBe(
      '"Doe, Jane","a;b","say ""hi""","two\nlines",plain\r\n',
    );
  });

  it.each(['=1+1', '+1 202 555 0123', '-1', '@sum', '\tx', '\rx', '＝1', "'=1"])('makes %j no formula', (cell) => {
    expect(rowOf(cell)?.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves other apostrophes alone', () => {
    expect(rowOf("'t Hart", "O'Neil")).toBe("'t Hart,O'Neil\r\n");
  });

  it('tells a row with one empty cell from no row', () => {
    expect(rowOf('')).toBe('""\r\n');
  });
});
