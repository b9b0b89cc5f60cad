import type { Surroundings } from '../../utils/lead/capture-from-draft.ts';
import { numberLocale } from '../text.ts';
import { noteWord } from '../words.ts';
import { currencyOf, type Offer, placesIn } from './account-offer.ts';

/** What a draft depends on, as far as the account is known. */
export const surroundingsFrom = (offer: Offer): Surroundings => ({
  locale: numberLocale(),
  wordFor: noteWord,
  titleTemplate: offer.settings.titleTemplate,
  currency: currencyOf(offer),
  contacts: offer.settings.contacts,
  ...placesIn(offer),
});
