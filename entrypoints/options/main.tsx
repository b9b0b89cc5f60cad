import { render } from 'preact';
import { OptionsScreen } from '../../components/options/options-screen.tsx';
import { speakOn, t } from '../../components/text.ts';
import { readOwnSettings, readPolicy } from '../../utils/browser/settings-store.ts';

speakOn(document, t('popup_options'));
const root = document.getElementById('app');
const [settings, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
if (root) render(<OptionsScreen settings={settings} policy={policy} />, root);
