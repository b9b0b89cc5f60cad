import { titleOf } from '../../utils/lead/draft.ts';
import { accountOf, currencyOf } from '../capture/account-offer.ts';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import { chosenAmong, idOf, ownerChoices } from './choices.ts';
import type { FormPart } from './form-part.ts';
import { LabelField } from './label-field.tsx';
import { MoneyField } from './money-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** What every lead has: title, value, labels, owner. */
export function LeadFields({ draft, offer, problemOf, onEdit, onLabelMade }: FormPart) {
  const owners = ownerChoices(accountOf(offer), offer.directory);
  return (
    <>
      <TextField
        label={t('field_title')}
        value={titleOf(draft, offer.settings.titleTemplate)}
        problem={problemOf('title')}
        onInput={(title) => onEdit({ title: title === '' ? null : title })}
      />
      <MoneyField
        label={t('field_value')}
        amountName={t('field_value')}
        currencyName={t('field_currency')}
        amount={draft.amount}
        currency={draft.currency}
        usualCurrency={currencyOf(offer)}
        directory={offer.directory}
        isWaiting={offer.connection === undefined}
        isCurrencyFixed={offer.settings.fixedChoices.includes('currency')}
        problem={problemOf('amount') ?? problemOf('currency')}
        onInput={onEdit}
      />
      <SetByOrganization is={offer.settings.fixedChoices.includes('labelIds')}>
        <LabelField
          labels={offer.directory?.labels}
          chosen={draft.labelIds}
          problem={problemOf('labelIds')}
          onChoose={(labelIds) => onEdit({ labelIds })}
          onMade={onLabelMade}
        />
      </SetByOrganization>
      <SetByOrganization is={offer.settings.fixedChoices.includes('ownerId')}>
        <SelectField
          label={t('field_owner')}
          value={chosenAmong(draft.ownerId, owners)}
          choices={owners}
          problem={problemOf('ownerId')}
          onChoose={(value) => onEdit({ ownerId: idOf(value) })}
        />
      </SetByOrganization>
    </>
  );
}
