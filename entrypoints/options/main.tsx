import { render } from 'preact';
import { OptionsScreen } from '../../components/options/options-screen.tsx';
import { speakOn, t } from '../../components/text.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';

speakOn(document, t('popup_options'));
const root = document.getElementById('app');
const settings = await readSettings();
if (root) render(<OptionsScreen settings={settings} />, root);
