import type { CustomEntry, CustomField } from '../../utils/lead/custom-field.ts';
import type { Directory } from '../../utils/lead/directory.ts';
import { t } from '../text.ts';
import { withNone } from './choices.ts';
import { ContactPicker } from './contact-picker.tsx';
import { InputField } from './input-field.tsx';
import { MoneyField } from './money-field.tsx';
import { OptionsField } from './options-field.tsx';
import { RangeField } from './range-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';

interface Props {
  field: CustomField;
  entry: CustomEntry;
  directory: Directory | undefined;
  usualCurrency: string;
  problem: string | undefined;
  onInput: (entry: CustomEntry) => void;
}

/** The control for a custom field, by its type. */
export function CustomFieldControl({ field, entry, directory, usualCurrency, problem, onInput }: Props) {
  const label = field.isRequired ? t('field_required', field.name) : field.name;
  const setFirst = (first: string) => onInput({ ...entry, first });
  const line = { label, value: entry.first, problem, onInput: setFirst };
  const choice = { label, value: entry.first, problem, onChoose: setFirst };
  switch (field.type) {
    case 'varchar':
    case 'varchar_auto':
    case 'address':
      return <InputField {...line} type="text" />;
    case 'phone':
      return <InputField {...line} type="tel" />;
    case 'double':
      return <InputField {...line} type="number" />;
    case 'date':
    case 'time':
      return <InputField {...line} type={field.type} />;
    case 'text':
      return <TextArea {...line} />;
    case 'daterange':
      return <RangeField label={label} type="date" entry={entry} problem={problem} onInput={onInput} />;
    case 'timerange':
      return <RangeField label={label} type="time" entry={entry} problem={problem} onInput={onInput} />;
    case 'monetary':
      return (
        <MoneyField
          label={label}
          amountName={t('field_amountOf', field.name)}
          currencyName={t('field_currencyOf', field.name)}
          amount={entry.first}
          currency={entry.second}
          usualCurrency={usualCurrency}
          directory={directory}
          problem={problem}
          onInput={(change) =>
            onInput('amount' in change ? { ...entry, first: change.amount } : { ...entry, second: change.currency })
          }
        />
      );
    case 'enum':
      return (
        <SelectField
          {...choice}
          choices={withNone(field.options.map(({ id, label }) => ({ value: String(id), words: label })))}
        />
      );
    case 'user':
      return (
        <SelectField
          {...choice}
          choices={withNone((directory?.users ?? []).map(({ id, name }) => ({ value: String(id), words: name })))}
        />
      );
    case 'set':
      return <OptionsField {...choice} options={field.options} />;
    case 'people':
    case 'org':
      return <ContactPicker label={label} kind={field.type} entry={entry} problem={problem} onChoose={onInput} />;
  }
}
