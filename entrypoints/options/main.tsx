import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsScreen } from '../../components/options/options-screen.tsx';
import { readSettings } from '../../utils/browser/settings-store.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
const root = document.getElementById('app');
const settings = await readSettings();
if (root) render(<OptionsScreen settings={settings} />, root);
