import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = (pattern: string) => globSync(pattern).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
const all = sources('{components,entrypoints,utils}/**/*.{ts,tsx}');

describe('the sources', () => {
  it('turn no text into mark-up or code', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const { file, source } of all)
      expect(source, file).not.toMatch(
        /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function\(/,
      );
  });

  it('draw nothing into pages: what runs there makes, moves and changes no element', () => {
    for (const { file, source } of sources('{utils/extract,entrypoints/page-reader}/**/*.ts'))
      expect(source, file).not.toMatch(
        /createElement|appendChild|insertBefore|\.append\(|\.prepend\(|replaceWith|setAttribute|attachShadow|\.style\./,
      );
  });

  it('hold no character that shows their code in another order than it runs', () => {
    for (const { file, source } of all) expect(source, file).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('open links of others without telling them where from', () => {
    for (const { file, source } of all)
      for (const [link] of source.matchAll(/<a\b[^>]*target="_blank"[^>]*>/g))
        expect(link, file).toContain('rel="noreferrer noopener"');
  });

  it('listen to no other extension', () => {
    for (const { file, source } of all) expect(source, file).not.toMatch(/on(?:Message|Connect)External/);
  });
});
