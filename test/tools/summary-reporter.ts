import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, for whoever reads only the last: `12 passed, 0 failed, 1 skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    // A file that fails to load, or a group whose preparation fails, has run no test, but it has failed.
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const failed = count('failed') + groups.filter((group) => group.errors().length > 0).length;
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`);
  }
}
