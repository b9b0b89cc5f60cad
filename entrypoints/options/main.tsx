import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ConnectionScreen } from '../../components/connection/connection-screen.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
const root = document.getElementById('app');
if (root) render(<ConnectionScreen />, root);
