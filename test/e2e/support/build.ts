import { execFileSync } from 'node:child_process';

/** Builds what ships for one browser, once, before the first test starts it. */
export function build(browser: 'chrome' | 'firefox'): void {
  execFileSync('node_modules/.bin/wxt', ['build', '--browser', browser], { stdio: ['ignore', 'ignore', 'inherit'] });
}
