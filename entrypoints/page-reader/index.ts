import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript({ globalName: false, main: () => ({ title: document.title }) });
