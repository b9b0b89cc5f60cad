import { titleOf } from '../../utils/lead/draft.ts';
import { accountOf, currencyOf } from '../capture/account-offer.ts';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import { OwnerField } from './choice-fields.tsx';
import type { FormPart } from './form-part.ts';
import { LabelField } from './label-field.tsx';
import { MoneyField } from './money-field.tsx';
import { TextField } from './text-field.tsx';

/** What every lead has: title, value, labels, owner. */
export function LeadFields({ draft, offer, problemOf, onEdit, onLabelMade }: FormPart) {
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
      <OwnerField
        account={accountOf(offer)}
        directory={offer.directory}
        chosen={draft.ownerId}
        isFixed={offer.settings.fixedChoices.includes('ownerId')}
        problem={problemOf('ownerId')}
        onChoose={(ownerId) => onEdit({ ownerId })}
      />
    </>
  );
}
