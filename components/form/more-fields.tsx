import { useState } from 'preact/hooks';
import { changeSettings } from '../../utils/browser/settings-store.ts';
import { t } from '../text.ts';
import { ChannelFields, CustomFields } from './account-fields.tsx';
import { VisibilityField } from './choice-fields.tsx';
import { CloseDateField } from './close-date-field.tsx';
import type { FormPart } from './form-part.ts';

const fieldsHere = ['expectedCloseDate', 'visibleTo', 'wasSeen', 'channel', 'channelId', 'customFields'];

/**
 * What not every lead needs. Stays open or closed as the user left it; opens by itself where something is wrong inside.
 * What the account adds (channels, custom fields) comes last, so that its arrival moves nothing.
 */
export function MoreFields(part: FormPart) {
  const { draft, offer, problems } = part;
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
      {/* Drawing a date takes as long as ten lines of text: not before somebody wants to see it. */}
      {(isOpen || hasProblem) && (
        <div class="stack">
          <UsualFields {...part} />
          <ChannelFields {...part} />
          <CustomFields {...part} />
          <p class="quiet-text origin-id" title={t('field_originIdWhy')}>
            {t('field_originId')}: {draft.id}
          </p>
        </div>
      )}
    </details>
  );
}

/** What every account has. */
function UsualFields({ draft, offer, problemOf, onEdit }: FormPart) {
  return (
    <>
      <CloseDateField
        value={draft.expectedCloseDate}
        problem={problemOf('expectedCloseDate')}
        onInput={(expectedCloseDate) => onEdit({ expectedCloseDate })}
      />
      <VisibilityField
        chosen={draft.visibleTo}
        isFixed={offer.settings.fixedChoices.includes('visibleTo')}
        problem={problemOf('visibleTo')}
        onChoose={(visibleTo) => onEdit({ visibleTo })}
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
    </>
  );
}
