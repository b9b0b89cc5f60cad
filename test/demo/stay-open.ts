import { once } from 'node:events';
import { Leadclip } from '../e2e/support/leadclip.ts';

/** Opens a browser to play with, and ends when it is closed. */
export async function stayOpen(): Promise<void> {
  const leadclip = await Leadclip.start({ display: process.env.DISPLAY ?? '', isOpen: true });
  await leadclip.connect();
  const inbox = await leadclip.browser.newPage();
  await inbox.goto(leadclip.sandbox.httpUrl);
  const sample = await leadclip.browser.newPage();
  await sample.goto(`${leadclip.sandbox.httpUrl}/sample/profile`);
  process.stderr.write(
    [
      'Leadclip is connected to the sandbox. Press its button in the toolbar (behind the puzzle piece), or Alt+Shift+L.',
      `Leads arrive at ${leadclip.sandbox.httpUrl}/. Close the browser to end.`,
      '',
    ].join('\n'),
  );
  const browserProcess = leadclip.browser.process();
  if (browserProcess) await once(browserProcess, 'exit');
  await leadclip.stop();
}
