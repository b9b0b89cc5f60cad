import { useState } from 'preact/hooks';
import { changeSettings } from '../../utils/browser/settings-store.ts';
import { emptyEntry } from '../../utils/lead/custom-field.ts';
import { channelIdOf, visibilities } from '../../utils/lead/draft.ts';
import { currencyOf, fieldsOf } from '../capture/account-offer.ts';
import { t } from '../text.ts';
import { channelChoices, chosenAmong, idOf, visibilityChoices } from './choices.ts';
import { CloseDateField } from './close-date-field.tsx';
import { CustomFieldControl } from './custom-field-control.tsx';
import { InputField } from './input-field.tsx';
import type { FormPart } from './lead-form.tsx';
import { SelectField } from './select-field.tsx';

const fieldsHere = ['expectedCloseDate', 'visibleTo', 'wasSeen', 'channel', 'channelId', 'customFields'];

/**
 * What not every lead needs. Stays open or closed as the user left it; opens by itself where something is wrong inside.
 * What the account adds (channels, custom fields) comes last, so that its arrival moves nothing.
 */
export function MoreFields(part: FormPart) {
  const { draft, offer, problems, problemOf, onEdit } = part;
  const [isOpen, setOpen] = useState(offer.settings.isMoreOpen);
  const hasProblem = problems.some(({ field }) => fieldsHere.includes(field));
  return (
    <details
      class="more"
      open={isOpen || hasProblem}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === isOpen) return;
        setOpen(currentTarget.open);
        // What a problem has opened is not the user's wish for the next time.
        if (!hasProblem) void changeSettings({ isMoreOpen: currentTarget.open });
      }}
    >
      <summary>{t('field_more')}</summary>
      <div class="stack">
        <CloseDateField
          value={draft.expectedCloseDate}
          problem={problemOf('expectedCloseDate')}
          onInput={(expectedCloseDate) => onEdit({ expectedCloseDate })}
        />
        <SelectField
          label={t('field_visibleTo')}
          value={draft.visibleTo}
          choices={visibilityChoices()}
          problem={problemOf('visibleTo')}
          onChoose={(value) => onEdit({ visibleTo: visibilities.find((known) => known === value) ?? '' })}
        />
        <label class="checkbox beside-labels">
          <input
            type="checkbox"
            role="switch"
            checked={draft.wasSeen}
            aria-checked={draft.wasSeen}
            onChange={(event) => onEdit({ wasSeen: event.currentTarget.checked })}
          />
          {t('field_wasSeen')}
        </label>
        <ChannelFields {...part} />
        <CustomFields {...part} />
        <p class="quiet-text origin-id" title={t('field_originIdWhy')}>
          {t('field_originId')}: {draft.id}
        </p>
      </div>
    </details>
  );
}

/** Where the lead comes from. Drawn only for accounts that have channels. */
function ChannelFields({ draft, offer, problemOf, onEdit }: FormPart) {
  const choices = channelChoices(offer.directory);
  if (choices.length < 2) return null;
  return (
    <>
      <SelectField
        label={t('field_channel')}
        value={chosenAmong(draft.channel, choices)}
        choices={choices}
        problem={problemOf('channel')}
        onChoose={(value) => onEdit({ channel: idOf(value) })}
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

function CustomFields({ draft, offer, problemOf, onEdit }: FormPart) {
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
