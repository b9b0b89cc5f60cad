import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addMenuItems } from '../../utils/browser/menu.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

it('the items of the right-click menu are there once, after an update, too', async () => {
  const items = new Map<unknown, unknown>();
  vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockImplementation(async () => items.clear());
  vi.spyOn(fakeBrowser.contextMenus, 'create').mockImplementation(({ id, title }: { id?: string; title?: string }) => {
    // As browsers do; what keeps the items of the last version is the browser.
    if (items.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
    items.set(id, title);
    return id ?? '';
  });
  await addMenuItems({ create: 'Create lead', panel: 'Keep open' });
  await addMenuItems({ create: 'Lead erstellen', panel: 'Offen halten' });
  expect([...items.values()]).toEqual(['Lead erstellen', 'Offen halten']);
});
