import type { Page } from 'puppeteer-core';
import type { MessageType, Payload } from '../../../utils/messages/protocol.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/** Asks the worker from a page of the extension. @returns the value of its reply */
export async function ask<Type extends MessageType>(page: Page, type: Type, payload: Payload<Type>): Promise<unknown> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, payload });
  if (!reply.ok) throw new Error(`The worker refused ${type}: ${reply.reason}`);
  return reply.value;
}
