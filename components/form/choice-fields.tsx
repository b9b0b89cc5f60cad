import type { Account } from '../../utils/connection/account.ts';
import type { Directory } from '../../utils/lead/directory.ts';
import { type StandingChoices, visibilities } from '../../utils/lead/standing-choices.ts';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import { channelChoices, chosenAmong, currencyChoices, idOf, ownerChoices, visibilityChoices } from './choices.ts';
import { type Choice, SelectField } from './select-field.tsx';

/** What the form, the options, a site's preset and a batch let one choose of the same things. */
interface Props<Value> {
  /** `undefined` where nothing is decided, which only `unset` offers. */
  chosen: Value | undefined;
  /** Whether the organization has decided it. */
  isFixed?: boolean;
  problem?: string | undefined;
  /** Offers to decide nothing. */
  unset?: { words: string; onChoose: () => void };
  onChoose: (value: Value) => void;
}

interface Offered {
  directory: Directory | undefined;
}

export function OwnerField({
  account,
  directory,
  ...field
}: Props<number | null> & Offered & { account: Account | undefined }) {
  const choices = ownerChoices(account, directory);
  return <IdField {...field} label={t('field_owner')} choices={choices} />;
}

export const ChannelField = ({ directory, ...field }: Props<number | null> & Offered) => (
  <IdField {...field} label={t('field_channel')} choices={channelChoices(directory)} />
);

export const VisibilityField = (field: Props<StandingChoices['visibleTo']>) => (
  <ChoiceField
    {...field}
    label={t('field_visibleTo')}
    choices={visibilityChoices()}
    valueIn={(text) => visibilities.find((known) => known === text) ?? ''}
  />
);

export const CurrencyField = ({ account, directory, ...field }: Props<string> & Offered & { account: Account }) => (
  <ChoiceField
    {...field}
    label={t('field_currency')}
    choices={currencyChoices(account, directory)}
    valueIn={(text) => text}
  />
);

interface Among {
  label: string;
  choices: Choice[];
}

/** One that the account doesn't offer any more is shown as none. */
const IdField = ({ chosen, ...field }: Props<number | null> & Among) => (
  <ChoiceField
    {...field}
    chosen={chosen === undefined ? undefined : chosenAmong(chosen, field.choices)}
    onChoose={(text) => field.onChoose(idOf(text))}
    valueIn={(text) => text}
  />
);

const undecided = 'undecided';

function ChoiceField<Value extends string>({
  label,
  choices,
  chosen,
  isFixed = false,
  problem,
  unset,
  valueIn,
  onChoose,
}: Props<Value> & Among & { valueIn: (text: string) => Value }) {
  return (
    <SetByOrganization is={isFixed}>
      <SelectField
        label={label}
        value={chosen ?? undecided}
        choices={unset ? [{ value: undecided, words: unset.words }, ...choices] : choices}
        problem={problem}
        onChoose={(text) => (unset && text === undecided ? unset.onChoose() : onChoose(valueIn(text)))}
      />
    </SetByOrganization>
  );
}
