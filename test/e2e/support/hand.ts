import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Desktop, startDesktop, whyNoDesktop } from './desktop.ts';
import { FirefoxDriver } from './firefox-driver.ts';
import { browserName, Leadclip } from './leadclip.ts';

/** A user's hand on what is not part of any page: the browser's own menu and its shortcuts. */
export interface Hand {
  leadclip: Leadclip;
  /** Right-clicks an element of the page and chooses "Create lead". */
  createLeadOn(page: Page, selector: string): Promise<void>;
  pressShortcut(): Promise<void>;
  stop(): Promise<void>;
}

/** @returns why there is no hand here, or `undefined` when there is one */
export const whyNoHand = (): string | undefined => (browserName === 'firefox' ? undefined : whyNoDesktop());

export async function startHand(): Promise<Hand> {
  if (browserName === 'firefox') return handInFirefox(await Leadclip.start());
  const desktop = await startDesktop();
  return handOnDesktop(await Leadclip.start({ display: desktop.display }), desktop);
}

function handInFirefox(leadclip: Leadclip): Hand {
  const { driver } = leadclip;
  if (!(driver instanceof FirefoxDriver)) throw new Error('Not in Firefox.');
  return {
    leadclip,
    createLeadOn: (page, selector) => driver.chooseMenuItem(page, selector, 'Create lead'),
    pressShortcut: () => driver.pressShortcut(),
    stop: () => leadclip.stop(),
  };
}

/** No protocol reaches Chromium's menu: a real mouse and keyboard on a display do. */
function handOnDesktop(leadclip: Leadclip, desktop: Desktop): Hand {
  return {
    leadclip,
    async createLeadOn(page, selector) {
      const { x, y } = await placeOnScreen(page, selector);
      desktop.press('mousemove', String(x), String(y), 'click', '3');
      await sleep(1_000);
      // The last entry but one; the last is "Inspect".
      desktop.press('key', 'Up', 'Up');
      await sleep(300);
      desktop.press('key', 'Return');
    },
    async pressShortcut() {
      await sleep(500);
      desktop.press('key', 'alt+shift+l');
    },
    async stop() {
      await leadclip.stop();
      desktop.stop();
    },
  };
}

const placeOnScreen = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    const chromeHeight = outerHeight - innerHeight;
    return { x: Math.round(screenX + box.left + 30), y: Math.round(screenY + chromeHeight + box.top + 8) };
  });
