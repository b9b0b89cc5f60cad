import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createNote, noteHtml } from '../../utils/pipedrive/v1/notes.ts';

const { document } = new JSDOM('').window;

function parsed(html: string) {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</p><script>',
    '&lt;b&gt;',
    '<!--',
    ']]>',
    '"><svg onload=x>',
    '\r\n',
  ),
);

describe('noteHtml', () => {
  it.each([
    ['<img src=x onerror="alert(1)">', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
    ["<a href='javascript:alert(1)'>x</a>", '&lt;a href=&#39;javascript:alert(1)&#39;&gt;x&lt;/a&gt;'],
    ['Fish & Chips', 'Fish &amp; Chips'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['</p></div>', '&lt;/p&gt;&lt;/div&gt;'],
    ['one\ntwo\r\nthree\rfour', 'one<br>two<br>three<br>four'],
    ['', ''],
    ['Łukasz 😀 علی', 'Łukasz 😀 علی'],
  ])('%j becomes %j', (text, html) => {
    expect(noteHtml(text)).toBe(html);
  });

  it('has no element but <br>, and reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(hostile), (pieces) => {
        const text = pieces.join('');
        const element = parsed(noteHtml(text));
        expect([...element.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'BR')).toEqual([]);
        for (const line of element.querySelectorAll('br')) line.replaceWith('\n');
        expect(element.textContent).toBe(text.replaceAll(/\r\n|\r/g, '\n').replaceAll('\0', ''));
      }),
      { numRuns: 500 },
    );
  });

  it('is what a note is made of', () => {
    expect(createNote('lead', '<b>').body).toEqual({ content: '&lt;b&gt;', lead_id: 'lead' });
  });
});
