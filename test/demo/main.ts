import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { captureOnce } from './capture-once.ts';
import { stayOpen } from './stay-open.ts';

/** `npm start`: the extension in a browser, connected to the sandbox, on a sample page; with `--once` it does the job by itself. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
  process.stderr.write('Building …\n');
  execFileSync('node_modules/.bin/wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (values.once || !hasDisplay()) await captureOnce('.output/demo');
  else await stayOpen();
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

main().catch((error: unknown) => {
  const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  process.stderr.write(`The demo failed: ${firstLine}\n`);
  process.exit(1);
});
