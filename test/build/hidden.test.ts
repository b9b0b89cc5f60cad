import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietChromium } from '../tools/browser.ts';

const script = readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3/page-reader.js'), 'utf8');

let browser: Browser;
let page: Page;

/** The lines that the built reader takes from a page with this style and text, as the browser draws it. */
async function linesOf(style: string, markup: string): Promise<string[]> {
  await page.setContent(`<style>${style}</style><main><p>shown</p>${markup}</main>`);
  const session = await page.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', { expression: script, returnByValue: true });
  await session.detach();
  return result.value.outline.lines.map(({ text }: { text: string }) => text);
}

describe('text that a reader of the page', () => {
  beforeAll(async () => {
    browser = await quietChromium();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each([
    ['not drawn', 'display: none'],
    ['invisible', 'visibility: hidden'],
    ['without size', 'font-size: 0'],
    ['of one pixel', 'font-size: 1px'],
    ['without colour', 'color: transparent'],
    ['of a colour that lets all through', 'color: rgb(0 0 0 / 0)'],
  ])('can’t see, as it is %s by a style sheet, is not captured', async (_, style) => {
    expect(await linesOf(`.planted { ${style} }`, '<div class="planted"><p>Jane Roe</p></div>')).toEqual(['shown']);
  });

  it.each([
    ['on a picture', 'h1 { color: white }'],
    [
      'filled with its background',
      'h1 { color: transparent; background: linear-gradient(red, blue); background-clip: text }',
    ],
    ['about to be faded in', 'h1 { opacity: 0; transition: opacity 1s }'],
  ])('sees %s is captured', async (_, style) => {
    expect(await linesOf(style, '<h1>Jane Roe</h1>')).toEqual(['shown', 'Jane Roe']);
  });
});
