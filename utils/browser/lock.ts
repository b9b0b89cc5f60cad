/**
 * Runs `work` while no other context of the extension holds the lock. A worker that is killed lets go of it.
 * Waits for its turn instead of giving up: a capture stored while another drain was about to end would be left behind.
 */
export async function exclusively(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('leadclip-outbox', work);
}
