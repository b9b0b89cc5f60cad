import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../components/quoted.ts';

const inside = (words: string) => /^\u2068(.*)\u2069$/su.exec(quoted(words))?.[1];

describe('a server’s words', () => {
  it('are isolated, so that those of the other direction turn nothing around them', () => {
    expect(quoted('هذا الحقل مطلوب')).toBe('\u2068هذا الحقل مطلوب\u2069');
  });

  it('bring no direction marks of their own, closed or not', () => {
    expect(inside('no\u202e token\u2069 here\u2067')).toBe('no token here');
  });

  it('of a proxy’s error page are text without mark-up', () => {
    expect(inside('<html><h1>502</h1>\n<script>alert(1)</script> Bad gateway')).toBe('502 alert(1) Bad gateway');
  });

  it('are cut at 200 characters, never within one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (words) => {
        const shown = inside(words) ?? '';
        expect(Array.from(shown).length).toBeLessThanOrEqual(200);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cc}]/u);
      }),
    );
    expect(inside('x'.repeat(500))).toBe(`${'x'.repeat(199)}…`);
  });
});
