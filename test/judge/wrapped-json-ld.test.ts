import { describe, expect, it } from 'vitest';
import { itemsInJsonLd } from '../../utils/judge/structured/json-ld.ts';

const person = '{"@type":"Person","name":"Jane Roe"}';
const blanks = '\t'.repeat(60_000);

describe('JSON-LD', () => {
  it.each([
    ['bare', person],
    ['in CDATA', `<![CDATA[${person}]]>`],
    ['in CDATA behind line comments', `\n//<![CDATA[\n${person}\n//]]>\n`],
    ['in CDATA behind block comments', `/*<![CDATA[*/${person}/*]]>*/`],
    ['in a comment', `<!-- ${person} -->`],
  ])('is read %s', (_, script) => {
    expect(itemsInJsonLd([script])).toMatchObject([{ types: ['person'] }]);
  });

  // Each would keep the popup standing for hours if blanks were looked at again from each of them.
  it.each([`/${blanks}]]>${blanks}]]]>`, `${blanks}<!--${blanks}-->${blanks}x`, `*/${blanks}//${blanks}]]`])(
    'made of blanks ends at once',
    (script) => expect(itemsInJsonLd([script])).toEqual([]),
  );
});
