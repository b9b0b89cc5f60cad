import { render } from 'preact';
import { speakOn, t } from '../../components/text.ts';
import { PracticePage } from '../../components/welcome/practice-page.tsx';
import { pageFrom } from '../../utils/extract/page.ts';
import { readPage } from '../../utils/extract/read-page.ts';

speakOn(document, t('practice_title'));
const root = document.getElementById('app');
if (root) render(<PracticePage />, root);

/** It stands for a page of a company's site, and has an address like one. */
const url = new URL('https://lighthouse.example/people/jane-doe');
globalThis.leadclipPractice = () => readPage({ ...pageFrom(window), url, base: url });
