import type { Account } from '../../utils/connection/account.ts';
import type { Directory, LeadLabel } from '../../utils/lead/directory.ts';
import { type StandingChoices, visibilities } from '../../utils/lead/draft.ts';
import { defaultTitleTemplate } from '../../utils/lead/title-template.ts';
import { isSetBy, type Policy } from '../../utils/settings/policy.ts';
import { currencyFor, type Settings } from '../../utils/settings/settings.ts';
import {
  channelChoices,
  chosenAmong,
  currencyChoices,
  idOf,
  ownerChoices,
  visibilityChoices,
} from '../form/choices.ts';
import { InputField } from '../form/input-field.tsx';
import { LabelField } from '../form/label-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';

export interface OptionsPart {
  account: Account;
  /** `undefined` until it is known. */
  directory: Directory | undefined;
  /** Those that count: the organization's before the user's own. */
  settings: Settings;
  policy: Policy;
  /** From the latest of the user's own settings to what changes of them: two changes may come before the screen is drawn anew. */
  onChange: (changed: (before: Settings) => Partial<Settings>) => void;
}

interface Props extends OptionsPart {
  onLabelMade: (label: LeadLabel) => void;
}

/** What every new lead begins with. */
export function StandingChoicesForm({ account, directory, settings, policy, onChange, onLabelMade }: Props) {
  const owners = ownerChoices(account, directory);
  const channels = channelChoices(directory);
  const { choices } = settings;
  const choose = (change: Partial<StandingChoices>) =>
    onChange((before) => ({ choices: { ...before.choices, ...change } }));
  return (
    <section class="stack options-form">
      <h2>{t('options_defaults')}</h2>
      <SetByOrganization is={isSetBy(policy, 'titleTemplate')}>
        <InputField
          label={t('options_titleTemplate')}
          type="text"
          value={settings.titleTemplate}
          onInput={(template) => onChange(() => ({ titleTemplate: template || defaultTitleTemplate }))}
        />
      </SetByOrganization>
      <p class="quiet-text help">{t('options_titleTemplateHelp')}</p>
      <SetByOrganization is={isSetBy(policy, 'choices.ownerId')}>
        <SelectField
          label={t('field_owner')}
          value={chosenAmong(choices.ownerId, owners)}
          choices={owners}
          onChoose={(value) => choose({ ownerId: idOf(value) })}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'choices.labelIds')}>
        <LabelField
          labels={directory?.labels}
          chosen={choices.labelIds}
          onChoose={(labelIds) => choose({ labelIds })}
          onMade={onLabelMade}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'choices.channel')}>
        <SelectField
          label={t('field_channel')}
          value={chosenAmong(choices.channel, channels)}
          choices={channels}
          onChoose={(value) => choose({ channel: idOf(value) })}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'choices.visibleTo')}>
        <SelectField
          label={t('field_visibleTo')}
          value={choices.visibleTo}
          choices={visibilityChoices()}
          onChoose={(value) => choose({ visibleTo: visibilities.find((known) => known === value) ?? '' })}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'choices.currency')}>
        <SelectField
          label={t('field_currency')}
          value={currencyFor(settings, account.currency, directory)}
          choices={currencyChoices(account, directory)}
          onChoose={(currency) => choose({ currency })}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'beginsAsLast')}>
        <label class="checkbox beside-labels">
          <input
            type="checkbox"
            role="switch"
            checked={settings.beginsAsLast}
            aria-checked={settings.beginsAsLast}
            onChange={({ currentTarget }) =>
              onChange(() => ({ beginsAsLast: currentTarget.checked, lastChoices: null }))
            }
          />
          {t('options_beginsAsLast')}
        </label>
      </SetByOrganization>
    </section>
  );
}
