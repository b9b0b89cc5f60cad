import { defineConfig } from 'vitest/config';

/** Stryker starts vitest by itself; `main.ts` says through the environment which tests it is to run. */
export default defineConfig({
  test: {
    include: process.env.LEADCLIP_MUTATION_TESTS?.split(' ') ?? [],
    exclude: ['test/outbox/schedules.property.test.ts'],
    testTimeout: 30_000,
  },
});
