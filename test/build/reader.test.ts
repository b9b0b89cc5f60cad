import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

describe('the built page reader', () => {
  const script = readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3/page-reader.js'));

  it('is at most 30 kB, 12 kB compressed', () => {
    expect(script.length).toBeLessThanOrEqual(30_000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it('holds no browser API, no network call and no schema library', () => {
    expect(script.toString()).not.toMatch(
      /\bchrome\.|\bbrowser\.(?:runtime|storage)|\bfetch\(|XMLHttpRequest|valibot|\beval\(|new Function/,
    );
  });
});
