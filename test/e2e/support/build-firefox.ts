import { findFirefox } from '../../tools/firefox.ts';
import { build } from './build.ts';

/** Without a Firefox the run ends here, not test by test. */
export default async () => {
  await findFirefox();
  build('firefox');
};
