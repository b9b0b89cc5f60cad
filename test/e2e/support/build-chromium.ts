import { findChromium } from '../../tools/chromium.ts';
import { build } from './build.ts';

/** Without a Chromium the run ends here, not test by test. */
export default async () => {
  await findChromium();
  build('chrome');
};
