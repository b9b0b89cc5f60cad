import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAhead } from '../../utils/browser/read-ahead.ts';

/** The first script of the popup, a few lines long: the page is read while the popup's own code is still loading. */
export default defineUnlistedScript({ globalName: false, main: readAhead });
