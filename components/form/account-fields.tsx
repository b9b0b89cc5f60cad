import { emptyEntry } from '../../utils/lead/custom-field.ts';
import { channelIdOf } from '../../utils/lead/draft.ts';
import { currencyOf, fieldsOf } from '../capture/account-offer.ts';
import { t } from '../text.ts';
import { ChannelField } from './choice-fields.tsx';
import { hasChannels } from './choices.ts';
import { CustomFieldControl } from './custom-field-control.tsx';
import type { FormPart } from './form-part.ts';
import { InputField } from './input-field.tsx';

/** Where the lead comes from. Drawn only for accounts that have channels. */
export function ChannelFields({ draft, offer, problemOf, onEdit }: FormPart) {
  if (!hasChannels(offer.directory)) return null;
  return (
    <>
      <ChannelField
        directory={offer.directory}
        chosen={draft.channel}
        isFixed={offer.settings.fixedChoices.includes('channel')}
        problem={problemOf('channel')}
        onChoose={(channel) => onEdit({ channel })}
      />
      {draft.channel !== null && (
        <InputField
          label={t('field_channelId')}
          type="text"
          value={channelIdOf(draft)}
          problem={problemOf('channelId')}
          onInput={(channelId) => onEdit({ channelId })}
        />
      )}
    </>
  );
}

/** The account's own fields, as far as the user wants them here. */
export function CustomFields({ draft, offer, problemOf, onEdit }: FormPart) {
  return fieldsOf(offer).map((field) => (
    <CustomFieldControl
      key={field.key}
      field={field}
      entry={draft.customFields[field.key] ?? emptyEntry}
      directory={offer.directory}
      usualCurrency={currencyOf(offer)}
      problem={problemOf('customFields', field.key)}
      onInput={(entry) => onEdit({ customFields: { ...draft.customFields, [field.key]: entry } })}
    />
  ));
}
