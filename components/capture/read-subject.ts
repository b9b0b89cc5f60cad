import type { MenuClick } from '../../utils/browser/menu-click.ts';
import type { Candidate } from '../../utils/lead/candidate.ts';
import type { ReadableTab } from './judged-subject.ts';
import type { Subject } from './session-state.ts';

/** Judging is the larger half of the code. It is loaded beside the form's, which can be drawn without it. */
const judging = () => import('./judged-subject.ts');

/** Has that code ready while the page is still being read. */
export const loadJudging = (): void => void judging();

/** @param begun what the page reader returns, where it was started before */
export const readSubject = async (tab: ReadableTab | undefined, begun?: Promise<unknown>): Promise<Subject> =>
  (await judging()).readSubject(tab, begun);

export const readClicked = async (tab: ReadableTab | undefined, click: MenuClick): Promise<Subject> =>
  (await judging()).readClicked(tab, click);

export const peopleIn = async (text: string): Promise<Candidate[]> => (await judging()).peopleIn(text);
