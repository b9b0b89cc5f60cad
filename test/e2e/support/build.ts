import { execFileSync } from 'node:child_process';

/** Builds what ships, once, before the first browser starts. */
export default function build(): void {
  execFileSync('node_modules/.bin/wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
