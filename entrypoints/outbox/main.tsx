import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OutboxScreen } from '../../components/outbox/outbox-screen.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
const root = document.getElementById('app');
if (root) render(<OutboxScreen />, root);
