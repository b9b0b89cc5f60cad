import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { readText } from '../../utils/extract/read-text.ts';
import { hostileHtml } from './hostile-html.ts';
import { judged } from './judged.ts';
import { pageFromHtml } from './page-from-html.ts';

/** All text of a reading and of what the judge makes of it. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

describe('hostile pages', () => {
  it('no page makes the reader or the judge throw, nor gets mark-up, controls or prototypes through', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileHtml,
        fc.constantFrom(
          'https://www.firm.example/',
          'https://www.linkedin.com/in/jane/',
          'https://mail.google.com/mail/u/0/',
        ),
        async (html, url) => {
          const reading = readPage(pageFromHtml(html, url));
          expect(JSON.stringify(reading).length).toBeLessThan(256_000);
          for (const text of strings(
            (await judged(reading)).map(({ person, organization }) => [person, organization]),
          )) {
            expect(text.length).toBeLessThanOrEqual(2_048);
            expect(text).not.toMatch(/<[a-z!/]|[\p{Cc}\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/iu);
          }
          expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('no pasted text makes the judge throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        await judged(readText(text));
      }),
      { numRuns: 200 },
    );
  });

  it('a form whose inputs shadow the DOM’s methods is read like any other', async () => {
    const shadows = [
      'textContent',
      'getAttribute',
      'querySelectorAll',
      'parentElement',
      'firstChild',
      'localName',
      'nodeType',
    ]
      .map((name) => `<input name="${name}">`)
      .join('');
    const page = pageFromHtml(
      `<form>${shadows}<div class="person"><h3>Jane Roe</h3><p>Buyer<br>jane.roe@firm.example</p></div></form><img name="querySelector">`,
    );
    const [jane] = await judged(readPage(page));
    expect(jane?.person.name[0]?.value).toBe('Jane Roe');
  });

  it('deep nesting, a long page and a megabyte in an attribute take no more questions to each node than a small page', () => {
    const pageOf = (lines: number) =>
      `${'<div>'.repeat(lines / 10)}<p title="${'x'.repeat(lines * 100)}">Jane Roe</p>${'<p>line</p>'.repeat(lines)}`;
    const small = questionsOn(pageOf(500));
    // The outline ends at 1,200 lines; what still goes over the whole page is the browser's own search.
    expect(questionsOn(pageOf(1_000))).toBeLessThanOrEqual(2 * small);
    expect(questionsOn(pageOf(10_000))).toBeLessThanOrEqual(20 * small);
  });
});

/** How often the reader asks the page's nodes for anything. */
function questionsOn(html: string): number {
  const page = pageFromHtml(html);
  let count = 0;
  const counted: typeof page.dom = new Proxy(page.dom, {
    get(dom, name, self) {
      count++;
      return Reflect.get(dom, name, self);
    },
  });
  expect(readPage({ ...page, dom: counted }).outline.lines.length).toBeGreaterThan(0);
  return count;
}
