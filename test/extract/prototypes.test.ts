import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { readText } from '../../utils/extract/read-text.ts';
import { judged } from './judged.ts';
import { pageFromHtml } from './page-from-html.ts';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'polluted'];
const name = fc.constantFrom(...names);

/** Structured data whose keys, types and ids are the names by which prototypes are reached. */
const { thing } = fc.letrec((tie) => ({
  thing: fc
    .tuple(
      name,
      name,
      fc.oneof(name, fc.constant('Person')),
      fc.oneof({ maxDepth: 4 }, fc.constant('"polluted"'), tie('thing')),
    )
    .map(
      ([key, inner, type, value]) =>
        `{"@type":"${type}","@id":"${inner}","${key}":{"${inner}":${value}},"name":"Jane Roe"}`,
    ),
}));

const untouched = () => {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype])
    expect(Object.hasOwn(prototype, 'polluted')).toBe(false);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
};

describe('names by which prototypes are reached', () => {
  it('as keys of structured data touch nothing and stop nothing', async () => {
    const property = fc.asyncProperty(thing, name, async (json, attribute) => {
      const html = `<script type="application/ld+json">${json}</script>
        <div itemscope itemtype="https://schema.org/${attribute}"><b itemprop="${attribute}">polluted</b></div>
        <div vocab="https://schema.org/" typeof="${attribute}"><b property="${attribute}">polluted</b></div>
        <div class="h-card p-${attribute} ${attribute}">polluted</div>
        <p id="${attribute}" class="${attribute}">${attribute}: polluted</p>`;
      await judged(readPage(pageFromHtml(html)));
      untouched();
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('in a pasted text or vCard do no more', async () => {
    for (const key of names) {
      await judged(readText(`BEGIN:VCARD\n${key}:polluted\nFN;${key}=polluted:Jane Roe\nEND:VCARD`));
      await judged(readText(`${key}: polluted\nJane Roe`));
    }
    untouched();
  });
});
