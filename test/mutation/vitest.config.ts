import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The quickest tests come first: a mistake that was noticed once needs no further test. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    return (await super.sort(files)).toReversed();
  }
}

/** Stryker starts vitest by itself; `main.ts` says through the environment which tests it is to run. */
export default defineConfig({
  test: {
    include: process.env.LEADCLIP_MUTATION_TESTS?.split(' ') ?? [],
    exclude: ['test/outbox/{schedules.property,kills,side-by-side,mirror,undo,history}.test.ts'],
    testTimeout: 10_000,
    sequence: { sequencer: QuickestFirst },
    // What each test file would import anew takes longer than most of their tests.
    isolate: false,
  },
});
