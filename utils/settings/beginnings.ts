import type { StandingChoices } from '../lead/standing-choices.ts';
import { presetChoices } from './presets.ts';
import type { Settings } from './settings.ts';

type Known = Pick<Settings, 'choices' | 'presets' | 'beginsAsLast' | 'lastChoices'>;

/** What a lead from this page begins with: the site's preset before the last time's choices before the defaults. */
export function beginningsFor(
  { choices, presets, beginsAsLast, lastChoices }: Known,
  url: string | undefined,
): StandingChoices {
  return { ...choices, ...(beginsAsLast && lastChoices), ...presetChoices(presets, url) };
}

/**
 * The choices to remember of a lead that was sent. What its site's preset decides is not a choice of the user's, and would
 * otherwise spread to other sites: of that the earlier choice stays.
 */
export function choicesToRemember(
  settings: Known,
  url: string | undefined,
  { ownerId, labelIds, channel, visibleTo, currency }: StandingChoices,
): StandingChoices {
  const chosen: StandingChoices = { ownerId, labelIds, channel, visibleTo, currency };
  const elsewhere = beginningsFor(settings, undefined);
  const decided = Object.keys(presetChoices(settings.presets, url));
  return { ...chosen, ...Object.fromEntries(Object.entries(elsewhere).filter(([member]) => decided.includes(member))) };
}
