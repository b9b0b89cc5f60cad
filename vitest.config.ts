import { defineConfig } from 'vitest/config';
import { patienceMs } from './test/e2e/support/popup.ts';

/** Real browsers against the production build: one at a time, after everything else. */
const inBrowser = {
  fileParallelism: false,
  testTimeout: 480_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: patienceMs } },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/tools/summary-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{build,e2e}/**'],
          // Vitest leaves one core to itself, which of two is half.
          maxWorkers: '100%',
          setupFiles: './test/seed.ts',
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e',
          include: ['test/{build,e2e}/**/*.test.ts'],
          // Three minutes, for `npm run damage`.
          exclude: process.env.LEADCLIP_DAMAGE ? [] : ['test/e2e/damage.test.ts'],
          globalSetup: './test/e2e/support/build-chromium.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e-firefox',
          include: ['test/e2e/**/*.test.ts'],
          // Those are Chromium's files.
          exclude: ['test/e2e/damage.test.ts'],
          globalSetup: './test/e2e/support/build-firefox.ts',
          env: { LEADCLIP_BROWSER: 'firefox' },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
