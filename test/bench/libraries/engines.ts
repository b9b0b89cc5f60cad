import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { quietChromium } from '../../tools/browser.ts';
import { openPage } from '../../tools/open-page.ts';
import { contenders } from './contenders.ts';
import type { CorpusPage } from './corpus.ts';
import { type Run, roundsOn } from './rounds.ts';

/** Runs of all contenders, page by page. */
export type Engine = (pages: readonly CorpusPage[]) => Promise<Run[][]>;

/** What jsdom refers to weakly stays in memory until the engine has had a turn of its own. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const inJsdom: Engine = async (pages) => {
  const runs: Run[][] = [];
  for (const { html, url, selection } of pages) {
    const { window } = new JSDOM(html, { url });
    runs.push(await roundsOn(contenders, { window, document: window.document, url, selection }));
    window.close();
    await aTurn();
  }
  return runs;
};

/** The contenders as one script for pages. */
async function bundled(): Promise<string> {
  const file = (name: string): string => join(import.meta.dirname, 'in-page', name);
  const node = file('node.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'defuddle/node': file('defuddle.ts'), events: node, stream: node, url: node } },
    build: {
      write: false,
      lib: { entry: file('main.ts'), formats: ['iife'], name: 'contenders' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code;
}

export const inChromium: Engine = async (pages) => {
  const script = await bundled();
  const browser = await quietChromium();
  const runs: Run[][] = [];
  try {
    for (const { html, url, selection } of pages) {
      const page = await browser.newPage();
      await openPage(page, url, html);
      const session = await page.createCDPSession();
      const expression = `${script};readByAll(${JSON.stringify(url)}, ${JSON.stringify(selection)})`;
      const request = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', request);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      runs.push(result.value);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return runs;
};
