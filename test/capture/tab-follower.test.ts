import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserWithPanel, type Step } from './panel-stage.ts';

describe('a side panel', () => {
  it('shows an empty form until it is asked to read, then the person of the page', async () => {
    const { panel, browser, shown } = browserWithPanel();
    await panel.turnTo(1);
    await expect.poll(shown).toMatchObject({ name: '', unreadable: 'notAsked' });
    browser.press(1);
    await panel.read(1);
    expect(shown()).toMatchObject({ name: 'jane of tab 1', unreadable: undefined });
  });

  it('turns to each tab’s own form', async () => {
    const { panel, browser, session, shown } = browserWithPanel();
    await panel.turnTo(1);
    browser.press(1);
    await panel.read(1);
    session().edit({ jobTitle: 'Buyer' });
    await panel.turnTo(2);
    expect(shown()).toMatchObject({ name: '', jobTitle: '' });
    await panel.turnTo(1);
    expect(shown()).toMatchObject({ name: 'jane of tab 1', jobTitle: 'Buyer' });
  });

  it('takes an address that was reached inside the page for another page', async () => {
    const { panel, browser, shown } = browserWithPanel();
    await panel.turnTo(1);
    browser.press(1);
    await panel.read(1);
    browser.go(1, 'max', { staysOnSite: true });
    await panel.changed(1, true);
    await expect.poll(shown).toMatchObject({ name: '', unreadable: 'notRead' });
    await panel.read();
    expect(shown()).toMatchObject({ name: 'max of tab 1' });
  });

  it('keeps what was read for the address at which it was read', async () => {
    const { panel, browser, shown, release } = browserWithPanel({ isSlow: true });
    await panel.turnTo(1);
    browser.press(1);
    const reading = panel.read(1);
    await release.asked();
    // The page moves on before the reader runs, and nobody has heard of it yet.
    browser.go(1, 'max', { staysOnSite: true });
    release.one();
    await reading;
    expect(shown()).toMatchObject({ name: 'max of tab 1' });
    browser.go(1, 'jane', { staysOnSite: true });
    await panel.changed(1, true);
    expect(shown()).toMatchObject({ name: '' });
  });

  it('offers what was typed before the page was read, and after the page that isn’t known is another one', async () => {
    const { panel, browser, session, shown } = browserWithPanel();
    await panel.turnTo(1);
    session().edit({ name: 'Typed' });
    await panel.changed(1, true);
    expect(shown()).toMatchObject({ name: '', earlier: ['Typed'] });
    session().edit({ name: 'Typed too' });
    browser.press(1);
    await panel.read(1);
    expect(shown()).toMatchObject({ name: 'jane of tab 1', earlier: ['Typed too'] });
  });
});

const tab = fc.integer({ min: 1, max: 3 });
const plain = (...names: ('press' | 'read' | 'type' | 'send' | 'back' | 'clear' | 'reopen' | 'rest')[]) =>
  fc.record({ do: fc.constantFrom(...names) });

/** One step of a user, of a page, or of the browser. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('front' as const), tab }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('go' as const),
      tab,
      to: fc.constantFrom('jane', 'max', 'ana'),
      staysOnSite: fc.boolean(),
      // Nobody hears of it before the next event.
      isSilent: fc.boolean(),
    }),
  },
  { weight: 12, arbitrary: plain('press', 'type', 'send') },
  { weight: 4, arbitrary: plain('read', 'back', 'clear', 'reopen', 'rest') },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }) },
);

describe('any order of tabs, pages, typing and sending', () => {
  it('never mixes two people up: each lead and each draft is of one page', { timeout: 60_000 }, async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const stage = browserWithPanel({ isSlow: true });
        await stage.play([{ do: 'front', tab: 1 }, ...steps]);
        for (const mixed of stage.mixedUp()) expect.fail(mixed);
        await stage.settle();
        for (const mixed of stage.mixedUp()) expect.fail(mixed);
        sent += stage.leads().length;
      }),
      { numRuns: 500 },
    );
    expect(sent).toBeGreaterThan(100);
  });
});
