import { CaptureSession } from '../../components/capture/session.ts';
import { TabFollower } from '../../components/capture/tab-follower.ts';
import type { KeptDraft } from '../../utils/browser/draft-store.ts';
import type { SeenTab } from '../../utils/browser/tab.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { candidate } from '../builders/candidate.ts';
import { captureId } from '../builders/capture.ts';
import { Gate } from './gate.ts';
import { mixedUpIn } from './mixed-up.ts';
import { fakeWorker, sendTo } from './stage.ts';

export type Step =
  | { do: 'front'; tab: number }
  | { do: 'go'; tab: number; to: string; staysOnSite: boolean; isSilent: boolean }
  | { do: 'press' | 'read' | 'type' | 'send' | 'back' | 'clear' | 'reopen' | 'rest' }
  | { do: 'answer'; which: number };

export const addressOf = (tab: number, who: string) => `https://tab${tab}.example/${who}`;
const personOn = (address: string) => address.replace(/^https:\/\/tab(\d)\.example\/(\w+)$/, '$2 of tab $1');

/** Three tabs as a browser shows them to an extension: an address only after the button was pressed, until another site. */
class FakeBrowser {
  pages = new Map([1, 2, 3].map((tab) => [tab, addressOf(tab, 'jane')]));
  #granted = new Set<number>();

  press = (tab: number) => void this.#granted.add(tab);

  go(tab: number, who: string, { staysOnSite }: { staysOnSite: boolean }): void {
    this.pages.set(tab, addressOf(tab, who));
    if (!staysOnSite) this.#granted.delete(tab);
  }

  see = (id: number): SeenTab => (this.#granted.has(id) ? { id, url: this.pages.get(id), title: '' } : { id });
}

/** A side panel beside a browser, with storage and a worker that outlive it. */
export function browserWithPanel({ isSlow = false } = {}) {
  const browser = new FakeBrowser();
  const gate = new Gate(isSlow);
  const worker = fakeWorker({ meanwhile: () => gate.pass() });
  const stored = new Map<string, KeptDraft[]>();
  let ids = 0;
  let front = 1;
  let life = 0;

  function newPanel(): TabFollower {
    const born = ++life;
    const keep = (key: string, drafts: KeptDraft[]) => void (born === life && stored.set(key, structuredClone(drafts)));
    async function read({ id }: SeenTab) {
      await gate.pass();
      const url = browser.pages.get(id) ?? '';
      return { page: { title: '', url }, selection: '', candidates: [candidate({ name: [personOn(url)] })] };
    }
    return new TabFollower({
      see: async (tabId) => browser.see(tabId),
      read,
      readClicked: read,
      sessionOn: (tabId, address) =>
        new CaptureSession({
          peopleIn: async () => [],
          drafts: {
            load: async () => structuredClone(stored.get(`${tabId} ${address}`) ?? []),
            save: async (drafts) => keep(`${tabId} ${address}`, drafts),
          },
          send: sendTo(worker),
          newId: () => captureId(++ids),
          now: () => 60_000,
          surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
        }),
    });
  }

  const stage = { panel: newPanel(), browser, release: gate, leads: () => [...worker.stored.values()] };
  const state = () => stage.panel.state;

  function session(): CaptureSession {
    const shown = state()?.session;
    if (!shown) throw new Error('The panel shows nothing yet.');
    return shown;
  }

  function shown() {
    const { draft, subject, earlier } = session().state;
    const names = earlier.map((kept) => kept.draft.name);
    return { name: draft.name, jobTitle: draft.jobTitle, unreadable: subject.unreadable, earlier: names };
  }

  /** What the user types says for which form it was meant. */
  function type(): void {
    const at = state();
    if (at?.session.state.step.name !== 'editing') return;
    const { name, note } = at.session.state.draft;
    at.session.edit({ note: `${note}<${at.place}>`, ...(name === '' && { organizationName: 'Typed Ltd' }) });
  }

  async function reopen(): Promise<void> {
    stage.panel = newPanel();
    await stage.panel.turnTo(front);
    if (browser.see(front).url) await stage.panel.read();
  }

  function take(step: Step): unknown {
    const { panel } = stage;
    switch (step.do) {
      case 'front':
        front = step.tab;
        return panel.turnTo(step.tab);
      case 'go':
        browser.go(step.tab, step.to, step);
        return step.isSilent || panel.changed(step.tab, true);
      case 'press':
        browser.press(front);
        return panel.read(front);
      case 'read':
        return browser.see(front).url && panel.read();
      case 'type':
        return type();
      case 'send':
        return state()?.session.submit();
      case 'back':
        return state()?.session.state.step.name === 'editing' && session().bringBackEarlier();
      case 'clear':
        return state()?.session.state.step.name === 'editing' && session().clear();
      case 'reopen':
        return reopen();
      case 'rest':
        return settle();
      case 'answer':
        return gate.one(step.which);
    }
  }

  async function play(steps: Step[]): Promise<void> {
    for (const step of steps) {
      void take(step);
      await new Promise(setImmediate);
    }
  }

  /** The browser has told all, and everybody has answered. */
  async function settle(): Promise<void> {
    void stage.panel.changed(front, false);
    await gate.all();
  }

  /** Whatever of one person lies with another one: in leads, in storage, on the screen. */
  function mixedUp(): string[] {
    const drafts: [string, Draft][] = [...stored].flatMap(([place, kept]) =>
      kept.map(({ draft }): [string, Draft] => [place, draft]),
    );
    const onScreen = state();
    if (onScreen) drafts.push([onScreen.place, onScreen.session.state.draft]);
    return mixedUpIn(drafts, stage.leads());
  }

  return Object.assign(stage, { session, shown, play, settle, mixedUp });
}
