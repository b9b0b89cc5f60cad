import { render } from 'preact';
import { speakOn, t } from '../../components/text.ts';
import { WelcomeScreen } from '../../components/welcome/welcome-screen.tsx';
import { readOwnSettings, readPolicy } from '../../utils/browser/settings-store.ts';

speakOn(document, t('welcome_title'));
const root = document.getElementById('app');
const [settings, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
if (root) render(<WelcomeScreen settings={settings} policy={policy} />, root);
