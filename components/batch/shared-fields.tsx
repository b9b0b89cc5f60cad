import { type Shared, sharedNoteMaxLength } from '../../utils/batch/shared.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import { emptyEntry } from '../../utils/lead/custom-field.ts';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { StandingChoices } from '../../utils/lead/standing-choices.ts';
import { accountOf, currencyOf, fieldsOf, type Offer } from '../capture/account-offer.ts';
import { ChannelField, OwnerField, VisibilityField } from '../form/choice-fields.tsx';
import { hasChannels } from '../form/choices.ts';
import { CustomFieldControl } from '../form/custom-field-control.tsx';
import { LabelField } from '../form/label-field.tsx';
import { TextArea } from '../form/text-area.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import { problemWords } from '../words.ts';

interface Props {
  shared: Shared;
  hasPage: boolean;
  /** What is wrong with the fields for all. */
  problems: Problem[];
  offer: Offer;
  onChange: (change: Partial<Shared>) => void;
  onLabelMade: (label: LeadLabel) => void;
}

/** What all leads of the batch have in common. */
export function SharedFields({ shared, hasPage, problems, offer, onChange, onLabelMade }: Props) {
  const { choices, customFields, note, includePage } = shared;
  const isFixed = (choice: keyof StandingChoices) => offer.settings.fixedChoices.includes(choice);
  const choose = (change: Partial<StandingChoices>) => onChange({ choices: { ...choices, ...change } });
  return (
    <section class="stack shared">
      <h2>{t('batch_shared')}</h2>
      <div class="shared-fields">
        <OwnerField
          account={accountOf(offer)}
          directory={offer.directory}
          chosen={choices.ownerId}
          isFixed={isFixed('ownerId')}
          onChoose={(ownerId) => choose({ ownerId })}
        />
        <SetByOrganization is={isFixed('labelIds')}>
          <LabelField
            labels={offer.directory?.labels}
            chosen={choices.labelIds}
            onChoose={(labelIds) => choose({ labelIds })}
            onMade={onLabelMade}
          />
        </SetByOrganization>
        {hasChannels(offer.directory) && (
          <ChannelField
            directory={offer.directory}
            chosen={choices.channel}
            isFixed={isFixed('channel')}
            onChoose={(channel) => choose({ channel })}
          />
        )}
        <VisibilityField
          chosen={choices.visibleTo}
          isFixed={isFixed('visibleTo')}
          onChoose={(visibleTo) => choose({ visibleTo })}
        />
        {fieldsOf(offer).map((field) => {
          const problem = problems.find(({ key }) => key === field.key);
          return (
            <CustomFieldControl
              key={field.key}
              field={field}
              entry={customFields[field.key] ?? emptyEntry}
              directory={offer.directory}
              usualCurrency={currencyOf(offer)}
              problem={problem && problemWords(problem)}
              onInput={(entry) => onChange({ customFields: { ...customFields, [field.key]: entry } })}
            />
          );
        })}
      </div>
      <TextArea
        label={t('field_note')}
        value={note}
        problem={undefined}
        onInput={(text) => onChange({ note: text.slice(0, sharedNoteMaxLength) })}
      />
      {hasPage && (
        <label class="checkbox">
          <input
            type="checkbox"
            checked={includePage}
            onChange={({ currentTarget }) => onChange({ includePage: currentTarget.checked })}
          />
          {t('field_includePage')}
        </label>
      )}
    </section>
  );
}
