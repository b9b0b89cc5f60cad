import type { Account } from '../../utils/connection/account.ts';
import type { Directory, LeadLabel } from '../../utils/lead/directory.ts';
import type { StandingChoices } from '../../utils/lead/standing-choices.ts';
import { defaultTitleTemplate } from '../../utils/lead/title-template.ts';
import { isSetBy, type Policy } from '../../utils/settings/policy.ts';
import { currencyFor, type Settings } from '../../utils/settings/settings.ts';
import { ChannelField, CurrencyField, OwnerField, VisibilityField } from '../form/choice-fields.tsx';
import { InputField } from '../form/input-field.tsx';
import { LabelField } from '../form/label-field.tsx';
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
  const { choices } = settings;
  const isFixed = (choice: keyof StandingChoices) => isSetBy(policy, `choices.${choice}`);
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
      <OwnerField
        account={account}
        directory={directory}
        chosen={choices.ownerId}
        isFixed={isFixed('ownerId')}
        onChoose={(ownerId) => choose({ ownerId })}
      />
      <SetByOrganization is={isFixed('labelIds')}>
        <LabelField
          labels={directory?.labels}
          chosen={choices.labelIds}
          onChoose={(labelIds) => choose({ labelIds })}
          onMade={onLabelMade}
        />
      </SetByOrganization>
      <ChannelField
        directory={directory}
        chosen={choices.channel}
        isFixed={isFixed('channel')}
        onChoose={(channel) => choose({ channel })}
      />
      <VisibilityField
        chosen={choices.visibleTo}
        isFixed={isFixed('visibleTo')}
        onChoose={(visibleTo) => choose({ visibleTo })}
      />
      <CurrencyField
        account={account}
        directory={directory}
        chosen={currencyFor(settings, account.currency, directory)}
        isFixed={isFixed('currency')}
        onChoose={(currency) => choose({ currency })}
      />
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
