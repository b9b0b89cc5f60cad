import { render } from 'preact';
import { speakOn, t } from '../../components/text.ts';
import { PracticePage } from '../../components/welcome/practice-page.tsx';
import { pageFrom } from '../../utils/extract/page.ts';
import { readPage } from '../../utils/extract/read-page.ts';

speakOn(document, t('practice_title'));
const root = document.getElementById('app');
if (root) render(<PracticePage />, root);
globalThis.leadclipPractice = () => readPage(pageFrom(window));
