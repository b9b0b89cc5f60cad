import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfFile } from '../../utils/csv/decode.ts';
import { readCsv } from '../../utils/csv/read.ts';
import { csvFrom } from '../../utils/csv/write.ts';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.rows.map(({ cells }) => cells) : read.problem;
};

describe('A CSV text', () => {
  it.each([
    ['commas', 'a,b\r\n1,2'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\r1\t2'],
    ["Excel's own line for the separator", 'sep=;\r\na;b\r\n1;2'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['empty lines', '\n\na,b\n\n1,2\n\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps separators, quotes and line breaks in quotes', () => {
    expect(cellsOf('name;note\n"Doe; Jane";"says ""hi""\r\ntwice"')).toEqual([
      ['name', 'note'],
      ['Doe; Jane', 'says "hi"\r\ntwice'],
    ]);
  });

  it('takes semicolons for separators where every name has a comma', () => {
    expect(cellsOf('Name;E-mail\nDoe, Jane;jane@firm.example\nRoe, Max;max@firm.example')).toHaveProperty(
      '1.0',
      'Doe, Jane',
    );
  });

  it('keeps empty cells, the last one, too', () => {
    expect(cellsOf('a,b,c\n,,\n1,,')).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '', ''],
    ]);
  });

  it('says at which line each row begins', () => {
    const read = readCsv('a,b\n"one\ntwo",2\n\n3,4');
    expect(read.ok && read.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each([
    ['', { kind: 'empty' }],
    ['\n\n', { kind: 'empty' }],
    ['a,b\n"open,2\n3,4', { kind: 'quoteOpen', line: 2 }],
    ['x'.repeat(20_001), { kind: 'cellTooLong', line: 1 }],
    [','.repeat(300), { kind: 'tooManyColumns', line: 1 }],
    ['a,b\n'.repeat(2_100), { kind: 'tooManyRows' }],
  ])('that is no list is refused with the reason', (text, problem) => {
    expect(cellsOf(text)).toEqual(problem);
  });

  it('never throws, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '='),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(fc.property(fc.array(unit, { maxLength: 60 }), (parts) => void readCsv(parts.join(''))));
  });

  it('is read as it was written, whatever the cells', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '=1+1', "'=1", "''-1", '"', '\r\n', ';', '\t', '+1 202 555 0123', 'Doe, Jane', '\uFEFF', ' '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        expect(cellsOf(csvFrom(header, rows))).toEqual([header, ...rows]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("A file's text", () => {
  const words = 'Name;Ort\nZoë Łukasz;Zürich';

  it.each([
    ['UTF-8', new TextEncoder().encode(words), words],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${words}`), words],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le')), words],
    ['UTF-16 without', new Uint8Array(Buffer.from(words, 'utf16le')), words],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()), words],
    ['Windows-1252', new Uint8Array(Buffer.from('Zoë – Zürich'.replace('–', '\x96'), 'latin1')), 'Zoë – Zürich'],
  ])('is read from %s', (_, bytes, text) => {
    expect(textOfFile(bytes)).toBe(text);
  });

  it('is always some text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof textOfFile(bytes) === 'string'));
  });
});
