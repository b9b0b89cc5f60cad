import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from 'wxt';

/** Runtime dependencies, the parts that they are made of, and the few lines by which the bundler starts an entrypoint. */
const allowed = new Set([
  ...['preact', 'valibot', 'webextension-polyfill', '@wxt-dev/i18n', 'idb', 'lucide-preact', 'libphonenumber-js'],
  ...['tldts-core', '@wxt-dev/browser', '@wxt-dev/webextension-polyfill', 'wxt', 'vite'],
]);

const packageOf = (module: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/s.exec(module)?.[1];

it.each(['chrome', 'firefox'])('the package for %s contains code of the allowed packages only', async (browser) => {
  const outDir = mkdtempSync(join(tmpdir(), 'leadclip-build-'));
  const modules = new Set<string>();
  const listing = {
    name: 'listing',
    generateBundle(_: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) modules.add(id);
    },
  };
  try {
    await build({ browser, outDir, logger: silent, vite: () => ({ plugins: [listing] }) });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  const packages = new Set([...modules].map(packageOf).filter((name) => name !== undefined));
  expect([...packages].filter((name) => !allowed.has(name))).toEqual([]);
  expect([...packages]).toContain('preact');
  expect([...modules].some((module) => module.endsWith('utils/pipedrive/client.ts'))).toBe(true);
});

const nothing = () => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
