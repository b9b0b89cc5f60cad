import * as v from 'valibot';
import type { MenuClick } from '../../utils/browser/menu-click.ts';
import { runPageReader, type SeenTab } from '../../utils/browser/tab.ts';
import { whyUnreadable } from '../../utils/browser/unreadable.ts';
import { url as addressMaxLength } from '../../utils/extract/limits.ts';
import { readText } from '../../utils/extract/read-text.ts';
import { candidatesFrom } from '../../utils/judge/candidates-from.ts';
import { withKnownOrganizations } from '../../utils/judge/known-organizations.ts';
import { candidatesOfLink } from '../../utils/judge/link-candidate.ts';
import { readingSchema } from '../../utils/judge/reading-schema.ts';
import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Subject } from './session-state.ts';

export type ReadableTab = Omit<SeenTab, 'id'> & { id?: number | undefined };

/**
 * Reads the tab. What can't be read still makes a form, empty and with the reason.
 * @param begun what the page reader returns, where it was started before
 */
export async function readSubject(tab: ReadableTab | undefined, begun?: Promise<unknown>): Promise<Subject> {
  const page = tab?.url ? { title: tab.title ?? '', url: tab.url } : null;
  const unreadable = { page: null, selection: '', candidates: [], unreadable: whyUnreadable(tab?.url) };
  if (tab?.id === undefined) return unreadable;
  const read = await (begun ?? runPageReader(tab.id)).catch(() => undefined);
  const reading = v.safeParse(readingSchema, read);
  if (!reading.success) return unreadable;
  return {
    page: page && { title: reading.output.title, url: addressOf(reading.output.url, page.url) },
    selection: reading.output.selection,
    candidates: withKnownOrganizations(await candidatesFrom(reading.output)),
    ...(reading.output.unreadSite && { unreadSite: reading.output.unreadSite }),
  };
}

/** The same for a right-click: on a link it is about whom the link leads to; marked text is kept where the page hides it. */
export async function readClicked(tab: ReadableTab | undefined, click: MenuClick): Promise<Subject> {
  const subject = await readSubject(tab);
  if (click.linkUrl && !click.selection) {
    return { ...subject, candidates: candidatesOfLink(click.linkUrl, subject.candidates) };
  }
  if (!click.selection || subject.selection) return subject;
  return { page: subject.page, selection: click.selection, candidates: await peopleIn(click.selection) };
}

/** Whom a pasted or dropped text speaks of: a signature, `Jane Doe <jane@firm.example>` or a vCard. */
export async function peopleIn(text: string): Promise<Candidate[]> {
  return candidatesFrom(v.parse(readingSchema, readText(text)));
}

/** A reading's address may be cut; then the browser's is the whole one. */
const addressOf = (read: string, seen: string) =>
  read.length === addressMaxLength && seen.startsWith(read) ? seen : read;
