/**
 * Web Locks reach across all contexts of the extension, and a worker that is killed lets go of its own. They are waited for
 * instead of given up: a capture stored while another drain was about to end would be left behind.
 */

/** Runs `work` while nothing is being sent. */
export async function exclusively(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('leadclip-outbox', work);
}

/** Runs `work` side by side with other such work, while nothing runs exclusively. */
export async function together(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('leadclip-outbox', { mode: 'shared' }, work);
}

/** Runs `work` while no other context sends. */
export async function asOnlySender(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('leadclip-sender', work);
}
