import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/webextension-polyfill'],
});
