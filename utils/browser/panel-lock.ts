const lockPrefix = 'leadclip-panel-';

/** Says that this page is the panel of its window, for as long as it lives: a lock goes with its page. */
export function bePanelOf(windowId: number): void {
  void navigator.locks.request(`${lockPrefix}${windowId}`, { mode: 'shared' }, () => new Promise(() => {}));
}

export async function windowsWithPanel(): Promise<number[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [Number(name.slice(lockPrefix.length))] : []));
}
