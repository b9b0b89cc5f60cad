import type { Page } from 'puppeteer-core';
import type { MessageType, Payload } from '../../utils/messages/protocol.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/**
 * Asks the worker from a page of the extension, as the screens do.
 * @returns its answer; nothing where it was killed before it answered
 */
export function askMortal<Type extends MessageType>(page: Page, type: Type, payload: Payload<Type>): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 10_000));
      const reply = chrome.runtime.sendMessage(message).catch(() => undefined);
      return (await Promise.race([reply, late]))?.value;
    },
    { type, payload },
  );
}
