/** A part of the code into which mistakes are put one by one, and the tests that must notice them. */
export interface Area {
  mutate: string[];
  tests: string[];
}

/** Random schedules and long courses are left out (`vitest.config.ts`): what they notice by luck a quick test should hold by name. */
export const areas: Record<string, Area> = {
  outbox: {
    mutate: ['utils/outbox/**/*.ts', 'utils/async/*.ts'],
    tests: ['test/{outbox,async}/*.test.ts'],
  },
  match: { mutate: ['utils/match/**/*.ts'], tests: ['test/match/*.test.ts'] },
  request: { mutate: ['utils/pipedrive/**/*.ts'], tests: ['test/{pipedrive,directory}/*.test.ts'] },
  message: { mutate: ['utils/messages/*.ts'], tests: ['test/messages/*.test.ts'] },
  'clean-up': { mutate: ['utils/extract/hygiene.ts'], tests: ['test/extract/hygiene.test.ts'] },
};
