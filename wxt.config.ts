import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { IndexHtmlTransformContext } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Strict on purpose: pages of the extension load only their own files, talk to one host, and turn no text into mark-up.
 * It governs the background worker, too, so a fetch to any other host fails there.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https://api.pipedrive.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * WXT wraps a script in half a kilobyte that logs in development and does nothing in what ships: the worker and the scripts that
 * run before or outside the extension's pages go without. They go without the polyfill, too: they need nothing of it, since
 * messages are answered by callback.
 */
let isBare = false;
const bareScripts = {
  name: 'bare-scripts',
  enforce: 'pre' as const,
  apply: (_config: unknown, { mode }: { mode: string }) => mode === 'production',
  buildStart({ input }: { input: unknown }) {
    isBare = /(?:unlisted-script|background)-entrypoint/.test(JSON.stringify(input));
  },
  resolveId: (source: string) =>
    isBare && source === '@wxt-dev/webextension-polyfill/browser'
      ? fileURLToPath(import.meta.resolve('wxt/browser'))
      : undefined,
  transform(code: string, id: string) {
    const [, kind] = /(unlisted-script|background)-entrypoint/.exec(id) ?? [];
    const [definition] = (kind && /^import definition from .*$/m.exec(code)) || [];
    if (!definition) return undefined;
    return kind === 'background'
      ? `${definition}\ndefinition.main();`
      : `${definition}\nconst result = definition.main();\nexport { result as default };`;
  },
};

/**
 * Preact can be told to take text for mark-up. Nothing here tells it to, and what isn't there can't be misused, nor has
 * Mozilla's linter to warn of it.
 */
const assignedMarkUp = /\|\|\(\w+\.innerHTML=\w+\.__html\)/;
const noMarkUp = {
  name: 'no-mark-up',
  transform(code: string, id: string) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
    if (!assignedMarkUp.test(code)) throw new Error('Preact makes mark-up of text in another way than it did.');
    return code.replace(assignedMarkUp, '');
  },
};

/**
 * Each file costs a page a question to the browser, and the popup had 25 of them: whatever two pages share is one file, with
 * its styles.
 */
const fewFiles = {
  name: 'few-files',
  config: () => ({
    build: { rollupOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } } },
  }),
};

/** Popup and side panel load by an import what judges a reading. It is on its way before their code runs and asks for it. */
const earlyJudging = {
  name: 'early-judging',
  transformIndexHtml: {
    order: 'post' as const,
    handler(_html: string, { path, bundle = {} }: IndexHtmlTransformContext) {
      if (!/popup|sidepanel/.test(path)) return [];
      return Object.values(bundle)
        .filter(({ name }) => name === 'judged-subject')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
        }));
    },
  },
};

/** The toolbar button while leads wait, or one needs the user. Chrome takes no SVG there. */
const stateIcons = ['waits', 'needs-you'].flatMap((state) => [16, 32].map((size) => `icons/${state}-${size}.png`));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/webextension-polyfill'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  manifestVersion: 3,
  hooks: {
    // Else the same sources make another package wherever this is set, as the test runner sets it.
    'config:resolved': ({ config }) => {
      process.env.NODE_ENV = config.mode;
    },
    'vite:build:extendConfig': (entrypoints, { plugins }) => {
      if (entrypoints.some(({ type }) => type === 'popup')) plugins?.push(fewFiles, earlyJudging);
    },
    'build:done': async ({ config }, { publicAssets }) => {
      for (const fileName of stateIcons) {
        const [, state, size] = /icons\/(.+)-(\d+)\.png/.exec(fileName) ?? [];
        const drawn = sharp(join(config.publicDir, `icon-${state}.svg`))
          .resize(Number(size))
          .png();
        await drawn.toFile(join(config.outDir, fileName));
        publicAssets.push({ type: 'asset', fileName });
      }
    },
  },
  // The oldest browsers that the manifests admit: styles aren't rewritten for older ones, which knew no `:dir()`.
  vite: () => ({
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome127', 'firefox140'] },
    plugins: [bareScripts, noMarkUp],
  }),
  // Tests that are files of their own are left out, too; what builds the packages is all there.
  zip: { excludeSources: ['docs/pictures/**', 'test/pages/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      'alarms',
      // The second copy of what waits may be larger than Chrome's 10 MB for settings; Firefox has no such limit.
      ...(browser === 'firefox' ? [] : ['unlimitedStorage']),
    ],
    // Asked for when the user switches notifications on.
    optional_permissions: ['notifications'],
    host_permissions: ['https://api.pipedrive.com/*'],
    // Data from private windows must not be stored, and the outbox stores.
    incognito: 'not_allowed',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_open__' },
      // Nobody has it before they ask for it: no keys are suggested.
      'capture-at-once': { description: '__MSG_command_captureAtOnce__' },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox' ? firefox : chromium),
  }),
});

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'leadclip@leadclip.example',
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['personallyIdentifyingInfo', 'websiteContent', 'browsingActivity', 'authenticationInfo'],
      },
    },
    // On phones the data above are understood from here on; the linter warns where an older one is let in.
    gecko_android: { strict_min_version: '142.0' },
  },
};

const chromium = {
  minimum_chrome_version: '127',
  // Without the key every other extension may send messages to this one.
  externally_connectable: { ids: [] },
  // Firefox lets administrators set what they like and needs no description of it.
  storage: { managed_schema: 'managed-schema.json' },
};
