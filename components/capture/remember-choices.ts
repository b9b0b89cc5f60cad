import { changeSettings } from '../../utils/browser/settings-store.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { choicesToRemember } from '../../utils/settings/beginnings.ts';
import type { AccountOffer } from './account-offer.ts';

/** The next draft begins with the choices of this one, where the user wants that. */
export function rememberChoices(offer: AccountOffer, draft: Draft): void {
  const { settings } = offer.state;
  if (!settings.beginsAsLast) return;
  const lastChoices = choicesToRemember(settings, draft.page?.url, draft);
  offer.adopt({ ...settings, lastChoices });
  void changeSettings({ lastChoices });
}
