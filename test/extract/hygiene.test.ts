import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, safeUrl, visible } from '../../utils/extract/hygiene.ts';

const kept = [
  'محمد علی‌زاده',
  'عبد الله بن أحمد',
  'क्‍षमा शर्मा',
  'নির্মলেন্দু গুণ',
  '葛󠄀城 一郎',
  '김민준',
  'Zoë Ångström',
  'Ἀλέξανδρος',
  'Otávio 🚀',
  '👩‍💻 Jane',
  '👨‍👩‍👧 Roe',
  '❤️‍🔥 Max',
  'O’Rourke-Díaz',
  '‐ “Jane” ‧ Roe',
  'שרה כהן',
];

/** What is never seen, or makes other text be seen differently; the two joiners are another matter. */
const unseen =
  /(?![\n\t])\p{Cc}|[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

describe('hygiene', () => {
  it.each(kept)('the real name %s passes unchanged', (name) => expect(visible(name)).toBe(name.normalize('NFC')));

  it.each([
    ['Ja\u200bne\u00ad \u202eRoe\u202c', 'Jane Roe'],
    ['Jane\u{e0041}\u{e0042} Roe', 'Jane Roe'],
    ['\u{e0001}Jane\u{e007f} \u2067Roe\u2069', 'Jane Roe'],
    ['\ufeffJane\u200e \u200fRoe\u061c', 'Jane Roe'],
    ['Jane\u2060 \u2062Roe\u180e', 'Jane Roe'],
    ['Jane\u2065 \u{e0002}Roe\u{e0080}', 'Jane Roe'],
    ['\u034fJane\u115f Roe\u17b4\u3164\ufffc', 'Jane Roe'],
    ['Jane \ud83d Roe\udc00', 'Jane Roe'],
    ['Ja\u200dne', 'Jane'],
    ['jane\u200c.roe@firm\u200d.example', 'jane.roe@firm.example'],
    ['+1\u200d 202\u200c 555 0101', '+1 202 555 0101'],
    ['Jane\u0000 \u0007Roe\u0085', 'Jane Roe'],
    ['Zoe\u0308', 'Zoë'],
    ['“Zoe\u0308”', '“Zoë”'],
    ['“Jane\u200f” \u2028Roe', '“Jane” Roe'],
    ['Jo\u200cna', 'Jona'],
    ['ع\u200cX', 'عX'],
    ['ع\u200dX', 'ع\u200dX'],
    ['X\u200dع', 'Xع'],
    ['\u200dع', 'ع'],
    ['\u200cع', 'ع'],
    ['ع\u200c', 'ع'],
    ['👩\u200dX', '👩X'],
    ['X\u200d👩', 'X👩'],
    ['👩\u200c💻', '👩💻'],
    ['👩🏽\u200d💻', '👩🏽\u200d💻'],
    ['Jane < Roe', 'Jane < Roe'],
    ['Jane <b', 'Jane  b'.replace('  ', ' ')],
    ['Jane </ <!x <?', 'Jane / !x ?'],
    ['a<b c', 'a b c'],
    ['&lt;b&gt;Jane&lt;/b&gt; &quot;Roe&quot; &#39;x&#39; &copy;', 'Jane "Roe" \'x\' &copy;'],
    ['é&lt;', 'é<'],
    ['<b>Jane</b> Roe', 'Jane Roe'],
    ['M&amp;S', 'M&S'],
  ])('%j becomes %j', (text, clean) => expect(plainLine(text)).toBe(clean));

  it('cleaning twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
  });

  it('nothing unseen is left of any text, nor half a character', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom('\ud83d', '\udc00', '\u202e', '\u{e0041}', '\u200d', 'ی', '👩', 'a'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = visible(pieces.join(''));
        expect(clean).not.toMatch(unseen);
        expect(clean.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['javascript:alert(1)', ''],
    ['JaVaScRiPt:alert(1)', ''],
    ['java\tscript:alert(1)', ''],
    ['\u0001javascript:alert(1)', ''],
    ['java\u200bscript:alert(1)', ''],
    ['vbscript:x', ''],
    ['data:text/html,x', ''],
    ['blob:https://firm.example/1', ''],
    ['file:///etc/passwd', ''],
    ['chrome-extension://abc/popup.html', ''],
    ['mailto:jane@firm.example', ''],
    ['//firm.example', ''],
    ['https://', ''],
    [`https://firm.example/${'x'.repeat(2_048)}`, ''],
    ['https://user:pass@firm.example/?utm_source=x&id=1#top', 'https://firm.example/?id=1'],
    ['https://firm.example/?fbclid=1&gclid=2&msclkid=3&_ga=4', 'https://firm.example/'],
    ['https://api.pipedrive.com@evil.example/', 'https://evil.example/'],
    [`https://firm.example/${'x'.repeat(2_048 - 21)}`, `https://firm.example/${'x'.repeat(2_048 - 21)}`],
    ['www.firm.example', 'https://www.firm.example/'],
    ['  firm.example  ', 'https://firm.example/'],
    ['shop.firm-one.example/a', 'https://shop.firm-one.example/a'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
    ['firm.example:8080', ''],
    ['http://firm.example/', 'http://firm.example/'],
    ['httpx://firm.example/', ''],
    ['xhttp://firm.example/', ''],
    ['https://firm.example/?a_utm_x=1&ref_src=2&trkInfo=3&x_ga=4', 'https://firm.example/?a_utm_x=1&x_ga=4'],
    ['https://firm.example/?_gat=1&lipi=2&UTM_Medium=3', 'https://firm.example/?_gat=1'],
  ])('the address %s becomes %j', (text, clean) => expect(safeUrl(text)).toBe(clean));

  it('an address is http(s) without credentials, or nothing, whatever the text', () => {
    const address = fc.tuple(
      fc.constantFrom('', 'https:', 'http://', 'javascript:', 'https://a:b@', '\u0000https://', 'ht\ntps://'),
      fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(address, (parts) => {
        const safe = safeUrl(parts.join(''));
        if (safe === '') return;
        const { protocol, username, password, hash } = new URL(safe);
        expect(protocol).toMatch(/^https?:$/);
        expect([username, password, hash]).toEqual(['', '', '']);
        expect(safe.length).toBeLessThanOrEqual(2_048);
      }),
    );
  });
});
