import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, safeUrl, visible } from '../../utils/extract/hygiene.ts';

describe('hygiene', () => {
  it.each(['محمد علی‌زاده', 'क्‍षमा शर्मा', 'Zoë Ångström', '葛󠄀城 一郎', 'Otávio 🚀', '👩‍💻 Jane', 'O’Rourke-Díaz'])(
    'the real name %s passes unchanged',
    (name) => expect(visible(name)).toBe(name.normalize('NFC')),
  );

  it.each([
    ['Ja\u200bne\u00ad \u202eRoe\u202c', 'Jane Roe'],
    ['Jane\u{e0041}\u{e0042} Roe', 'Jane Roe'],
    ['Ja\u200dne', 'Jane'],
    ['Jane\u0000 \u0007Roe', 'Jane Roe'],
    ['<b>Jane</b> Roe', 'Jane Roe'],
    ['M&amp;S', 'M&S'],
  ])('%j becomes %j', (text, clean) => expect(plainLine(text)).toBe(clean));

  it('cleaning twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
  });

  it.each([
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['https://user:pass@firm.example/?utm_source=x&id=1#top', 'https://firm.example/?id=1'],
    ['www.firm.example', 'https://www.firm.example/'],
  ])('the address %s becomes %j', (text, clean) => expect(safeUrl(text)).toBe(clean));
});
