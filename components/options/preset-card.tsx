import { ArrowUp, X } from 'lucide-preact';
import type { Account } from '../../utils/connection/account.ts';
import type { Directory, LeadLabel } from '../../utils/lead/directory.ts';
import type { StandingChoices } from '../../utils/lead/standing-choices.ts';
import { type Preset, siteFrom } from '../../utils/settings/presets.ts';
import { ChannelField, CurrencyField, OwnerField, VisibilityField } from '../form/choice-fields.tsx';
import { InputField } from '../form/input-field.tsx';
import { LabelField } from '../form/label-field.tsx';
import { t } from '../text.ts';

interface Props {
  preset: Preset;
  account: Account;
  directory: Directory | undefined;
  /** Absent where it can't be changed. */
  onChange?: (preset: Preset) => void;
  onRemove?: () => void;
  /** Absent for the first, too. */
  onMoveUp?: (() => void) | undefined;
  onLabelMade?: (label: LeadLabel) => void;
}

const nothing = () => {};

/** One site and what its leads begin with. */
export function PresetCard({
  preset,
  account,
  directory,
  onChange = nothing,
  onRemove,
  onMoveUp,
  onLabelMade = nothing,
}: Props) {
  const name = preset.site || t('options_presetNew');
  const isSite = siteFrom(preset.site) !== undefined;
  return (
    <li>
      <fieldset class="stack preset" aria-label={name}>
        <InputField
          label={t('options_presetSite')}
          type="text"
          value={preset.site}
          problem={preset.site && !isSite ? t('options_presetNoSite') : undefined}
          onInput={(site) => onChange({ ...preset, site })}
        />
        <PresetChoices
          account={account}
          directory={directory}
          choices={preset.choices}
          onChoose={(choices) => onChange({ ...preset, choices })}
          onLabelMade={onLabelMade}
        />
        <div class="row">
          {onMoveUp && (
            <button type="button" class="button" onClick={onMoveUp}>
              <ArrowUp size={14} aria-hidden="true" /> {t('options_presetUp')}
            </button>
          )}
          {onRemove && (
            <button type="button" class="button" onClick={onRemove}>
              <X size={14} aria-hidden="true" /> {t('options_presetRemove', name)}
            </button>
          )}
        </div>
      </fieldset>
    </li>
  );
}

interface ChoicesProps extends Pick<Props, 'account' | 'directory'> {
  choices: Preset['choices'];
  onChoose: (choices: Preset['choices']) => void;
  onLabelMade: (label: LeadLabel) => void;
}

function PresetChoices({ account, directory, choices, onChoose, onLabelMade }: ChoicesProps) {
  const unsetWords = t('options_presetUnset');
  const set = (change: Preset['choices']) => onChoose({ ...choices, ...change });
  /** Begins as everywhere. */
  const without = (member: keyof StandingChoices) => {
    const { [member]: _, ...others } = choices;
    onChoose(others);
  };
  const unset = (member: keyof StandingChoices) => ({ words: unsetWords, onChoose: () => without(member) });
  return (
    <>
      <OwnerField
        account={account}
        directory={directory}
        chosen={choices.ownerId}
        unset={unset('ownerId')}
        onChoose={(ownerId) => set({ ownerId })}
      />
      <LabelField
        labels={directory?.labels}
        chosen={choices.labelIds ?? []}
        noneWords={unsetWords}
        onChoose={(labelIds) => (labelIds.length > 0 ? set({ labelIds }) : without('labelIds'))}
        onMade={onLabelMade}
      />
      <ChannelField
        directory={directory}
        chosen={choices.channel}
        unset={unset('channel')}
        onChoose={(channel) => set({ channel })}
      />
      <VisibilityField
        chosen={choices.visibleTo}
        unset={unset('visibleTo')}
        onChoose={(visibleTo) => set({ visibleTo })}
      />
      <CurrencyField
        account={account}
        directory={directory}
        chosen={choices.currency}
        unset={unset('currency')}
        onChoose={(currency) => set({ currency })}
      />
    </>
  );
}
