import { render } from 'preact';
import { OutboxScreen } from '../../components/outbox/outbox-screen.tsx';
import { speakOn, t } from '../../components/text.ts';
import { captureIdIn } from '../../utils/browser/mend-page.ts';

const mending = captureIdIn(location.search);
speakOn(document, t(mending === undefined ? 'outbox_title' : 'mend_title'));
const root = document.getElementById('app');
if (root && mending === undefined) render(<OutboxScreen />, root);
// The form is the larger half of the code, and the list does without it.
if (root && mending !== undefined)
  void import('../../components/outbox/mend.tsx').then(({ mend }) => mend(mending, root));
