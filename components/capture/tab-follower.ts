import type { MenuClick } from '../../utils/browser/menu-click.ts';
import type { SeenTab } from '../../utils/browser/tab.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import type { CaptureSession } from './session.ts';
import type { Subject } from './session-state.ts';

export interface FollowerRim {
  see: (tabId: number) => Promise<SeenTab | undefined>;
  read: (tab: SeenTab) => Promise<Subject>;
  readClicked: (tab: SeenTab, click: MenuClick) => Promise<Subject>;
  /** @param address empty where the browser doesn't say it */
  sessionOn: (tabId: number, address: string) => CaptureSession;
}

export interface FollowerState {
  session: CaptureSession;
  /** Names tab and address; the screen is drawn anew for another one. */
  place: string;
}

/**
 * Turns from tab to tab with the user. Each tab and address has a session of its own, so nothing of one person can reach
 * another one's form, and what is being sent ends where it began. A page is read only when the user asks for it: until then
 * its form is empty. A tab whose address the browser doesn't say has one session, emptied whenever the tab loads something.
 */
export class TabFollower {
  #rim: FollowerRim;
  #listeners = new Set<() => void>();
  #sessions = new Map<string, CaptureSession>();
  #tabId = -1;
  #looks = 0;
  state: FollowerState | undefined;

  constructor(rim: FollowerRim) {
    this.#rim = rim;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another tab is in front. */
  async turnTo(tabId: number): Promise<void> {
    this.#tabId = tabId;
    await this.#look();
  }

  /** A tab loads, has loaded, or shows another address. */
  async changed(tabId: number, isLoading: boolean): Promise<void> {
    if (isLoading) await this.#sessions.get(placeOf(tabId, ''))?.openOn(unread(undefined));
    if (tabId === this.#tabId) await this.#look();
  }

  /** The tab is gone from this window. */
  forget(tabId: number): void {
    for (const place of this.#sessions.keys()) if (place.startsWith(placeOf(tabId, ''))) this.#sessions.delete(place);
  }

  /** The user asks for the page of this tab. */
  async read(tabId = this.#tabId): Promise<void> {
    const tab = await this.#rim.see(tabId);
    if (!tab) return;
    void this.#look();
    const typed = tab.url ? await this.#sessions.get(placeOf(tabId, ''))?.release() : undefined;
    await this.#sessionOf(tab).open({ read: () => this.#readAt(tab), brought: typed ?? [] });
  }

  /** The user has right-clicked something on the page of this tab. */
  async readClicked(tabId: number, click: MenuClick): Promise<void> {
    const tab = await this.#rim.see(tabId);
    if (!tab) return;
    const subject = await this.#rim.readClicked(tab, click);
    await this.#sessionOf({ ...tab, url: subject.page?.url ?? tab.url }).openOn(subject);
    await this.#look();
  }

  /** The page may have moved on between the asking and the reading: what was read belongs to the address it was read at. */
  async #readAt(tab: SeenTab): Promise<Subject> {
    const subject = await this.#rim.read(tab);
    if (!subject.page || isSameAddress(subject.page.url, tab.url)) return subject;
    const there = { ...tab, url: subject.page.url };
    await this.#sessionOf(there).open({ read: async () => subject });
    await this.#look();
    return unread(tab);
  }

  /** Shows the form of the tab in front. A newer look overtakes an older one. */
  async #look(): Promise<void> {
    const look = ++this.#looks;
    const tab = await this.#rim.see(this.#tabId);
    const place = tab && placeOf(tab.id, tab.url);
    if (look !== this.#looks || !tab || !place || place === this.state?.place) return;
    this.state = { session: this.#sessionOf(tab), place };
    for (const listener of this.#listeners) listener();
  }

  #sessionOf(tab: SeenTab): CaptureSession {
    const place = placeOf(tab.id, tab.url);
    const known = this.#sessions.get(place);
    if (known) return known;
    const session = this.#rim.sessionOn(tab.id, tab.url ?? '');
    this.#sessions.set(place, session);
    void session.open({ read: async () => unread(tab), isSamePage: tab.url !== undefined });
    return session;
  }
}

const placeOf = (tabId: number, address: string | undefined) => `${tabId} ${address ?? ''}`;

/** As the browser writes an address, and as the page does. */
const isSameAddress = (read: string, seen = '') => URL.parse(read)?.href === URL.parse(seen)?.href;

function unread(tab: SeenTab | undefined): Subject {
  const page: Draft['page'] = tab?.url ? { title: tab.title ?? '', url: tab.url } : null;
  return { page, selection: '', candidates: [], unreadable: page ? 'notRead' : 'notAsked' };
}
