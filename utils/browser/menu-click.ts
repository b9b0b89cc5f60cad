import * as v from 'valibot';
import { browser } from 'wxt/browser';

const text = v.pipe(v.string(), v.maxLength(50_000));
const menuClickSchema = v.strictObject({
  selection: text,
  linkUrl: text,
  /** Not clicked but wished by a shortcut: what leaves nothing to ask is sent without asking. */
  isAtOnce: v.exactOptional(v.boolean()),
});

/** What was right-clicked: the marked text, or a link, or neither (the page). */
export type MenuClick = v.InferOutput<typeof menuClickSchema>;

const keyOf = (tabId: number) => `menu-click:${tabId}`;

export async function rememberMenuClick(tabId: number, click: MenuClick): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: click });
}

/**
 * Hands over the click that opened this popup, once. It may still be on its way when the popup looks for it, so
 * `onClick` can be called at any time later, too.
 * @returns a function that stops listening
 */
export function takeMenuClicks(tabId: number, onClick: (click: MenuClick) => void): () => void {
  const key = keyOf(tabId);
  const take = (value: unknown) => {
    const parsed = v.safeParse(menuClickSchema, value);
    if (!parsed.success) return;
    void browser.storage.session.remove(key);
    onClick(parsed.output);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => take(changes[key]?.newValue);
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
