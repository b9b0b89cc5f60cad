import { openHabitStore } from '../../utils/match/habit-store.ts';
import { createMatchFinder, type MatchFinder } from '../../utils/match/match-finder.ts';
import { tracesForForms } from '../../utils/outbox/made-lately.ts';
import { createClient, type Send } from '../../utils/pipedrive/client.ts';
import type { World } from '../outbox/simulation/world.ts';
import { sandboxFetch } from '../sandbox/index.ts';

/** The worker's look-up over the outbox's own disk and the sandbox. */
export function finderIn(world: World): MatchFinder {
  const { store, now } = world;
  return createMatchFinder({ send: senderIn(world), now, habits: openHabitStore(), ...tracesForForms(store, now) });
}

export function senderIn({ sandbox, browser, now }: World): Send {
  return createClient({
    fetch: sandboxFetch(sandbox),
    now,
    isOnline: () => browser.isOnline,
    mayCall: async () => browser.mayCall,
    token: async () => browser.token,
  });
}
