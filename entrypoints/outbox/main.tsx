import { render } from 'preact';
import { OutboxScreen } from '../../components/outbox/outbox-screen.tsx';
import { speakOn, t } from '../../components/text.ts';

speakOn(document, t('outbox_title'));
const root = document.getElementById('app');
if (root) render(<OutboxScreen />, root);
