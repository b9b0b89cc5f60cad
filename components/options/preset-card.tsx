import { ArrowUp, X } from 'lucide-preact';
import type { Account } from '../../utils/connection/account.ts';
import type { Directory, LeadLabel } from '../../utils/lead/directory.ts';
import { type StandingChoices, visibilities } from '../../utils/lead/draft.ts';
import { type Preset, siteFrom } from '../../utils/settings/presets.ts';
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
import { type Choice, SelectField } from '../form/select-field.tsx';
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

/** Begins as everywhere. */
const unset = 'unset';

function PresetChoices({ account, directory, choices, onChoose, onLabelMade }: ChoicesProps) {
  const owners = ownerChoices(account, directory);
  const channels = channelChoices(directory);
  const set = <Member extends keyof StandingChoices>(member: Member, value: StandingChoices[Member] | undefined) => {
    const { [member]: _, ...others } = choices;
    onChoose(value === undefined ? others : { ...others, [member]: value });
  };
  const select = (
    label: string,
    member: Exclude<keyof StandingChoices, 'labelIds'>,
    offered: Choice[],
    value: string,
  ) => (
    <SelectField
      label={label}
      value={choices[member] === undefined ? unset : value}
      choices={[{ value: unset, words: t('options_presetUnset') }, ...offered]}
      onChoose={(chosen) => set(member, chosen === unset ? undefined : memberFrom[member](chosen))}
    />
  );
  return (
    <>
      {select(t('field_owner'), 'ownerId', owners, chosenAmong(choices.ownerId ?? null, owners))}
      <LabelField
        labels={directory?.labels}
        chosen={choices.labelIds ?? []}
        noneWords={t('options_presetUnset')}
        onChoose={(ids) => set('labelIds', ids.length > 0 ? ids : undefined)}
        onMade={onLabelMade}
      />
      {select(t('field_channel'), 'channel', channels, chosenAmong(choices.channel ?? null, channels))}
      {select(t('field_visibleTo'), 'visibleTo', visibilityChoices(), choices.visibleTo ?? '')}
      {select(t('field_currency'), 'currency', currencyChoices(account, directory), choices.currency ?? '')}
    </>
  );
}

const memberFrom = {
  ownerId: idOf,
  channel: idOf,
  visibleTo: (value: string) => visibilities.find((known) => known === value) ?? '',
  currency: (value: string) => value,
};
