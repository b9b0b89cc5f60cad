import { fieldFor } from '../../utils/lead/mapping.ts';
import { send } from '../../utils/messages/send.ts';
import type { AccountOffer } from '../capture/account-offer.ts';
import type { CaptureSession } from '../capture/session.ts';
import { lookUpOf } from './look-up-of.ts';
import { MatchWatch } from './match-watch.ts';

const watches = new WeakMap<CaptureSession, MatchWatch>();

/** The look of a session into Pipedrive: one for as long as the session lives, however often it is drawn. */
export function matchWatchOf(session: CaptureSession, accountOffer: AccountOffer): MatchWatch {
  const known = watches.get(session);
  if (known) return known;
  const watch = new MatchWatch(session, {
    send,
    lookUpOf: (draft) => lookUpOf(draft, hasProfileField(accountOffer)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  watches.set(session, watch);
  return watch;
}

/** Whether the account keeps people's profiles in a field of theirs. */
export function hasProfileField({ state: { settings, directory } }: AccountOffer): boolean {
  return fieldFor('profileUrl', settings.mapping, directory)?.of === 'person';
}
