import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageFrom } from '../../utils/extract/page.ts';
import { readPage } from '../../utils/extract/read-page.ts';

export default defineUnlistedScript({ globalName: false, main: () => readPage(pageFrom(window)) });
