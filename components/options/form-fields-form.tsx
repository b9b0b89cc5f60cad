import { t } from '../text.ts';
import type { OptionsPart } from './standing-choices-form.tsx';

/** Which of the account's custom fields stand in the form. */
export function FormFieldsForm({ directory, settings, policy, onChange }: OptionsPart) {
  if (!directory) return null;
  const toggle = (key: string) =>
    onChange((before) => {
      const keys = before.formFields;
      return { formFields: keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key] };
    });
  return (
    <section class="stack">
      <h2>{t('options_formFields')}</h2>
      <p class="quiet-text">
        {t(directory.customFields.length > 0 ? 'options_formFieldsHelp' : 'options_formFieldsNone')}
      </p>
      <ul class="field-list">
        {directory.customFields.map(({ key, name, isRequired }) => (
          <li key={key}>
            <label class="checkbox">
              <input
                type="checkbox"
                checked={isRequired || settings.formFields.includes(key)}
                disabled={isRequired || policy.formFields.includes(key)}
                onChange={() => toggle(key)}
              />
              <bdi>{isRequired ? t('field_required', name) : name}</bdi>
              {policy.formFields.includes(key) && <span class="quiet-text">{t('options_setByOrganization')}</span>}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
