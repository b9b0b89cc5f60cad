import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { setColorScheme } from './preferences.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: {
      run(options: {
        runOnly?: string[];
      }): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
  }
}

/**
 * What axe finds wrong with a page, in the light and in the dark.
 * @param runOnly the rules to hold it to instead of those that hold by default
 */
export async function violations(page: Page, ...runOnly: string[]): Promise<string[]> {
  // Evaluated, not injected: the page's CSP stays as it is.
  await page.evaluate(axe);
  const found: string[] = [];
  for (const value of ['light', 'dark'] as const) {
    await setColorScheme(page, value);
    const result = await page.evaluate((options) => window.axe.run(options), runOnly.length > 0 ? { runOnly } : {});
    for (const { id, nodes } of result.violations) {
      const places = nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`);
      found.push(`${value}: ${id} in ${places.join()}`);
    }
  }
  return found;
}
