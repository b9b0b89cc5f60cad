import { visibilities } from '../../utils/lead/standing-choices.ts';
import { isSetBy } from '../../utils/settings/policy.ts';
import { visibilityChoices } from '../form/choices.ts';
import { SelectField } from '../form/select-field.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import type { OptionsPart } from './standing-choices-form.tsx';

/** Whose new persons and companies are, and who sees them. */
export function ContactChoicesForm({ settings: { contacts }, policy, onChange }: OptionsPart) {
  const asLead = { value: 'lead', words: t('options_contactsAsLead') };
  const change = (changed: Partial<typeof contacts>) =>
    onChange((before) => ({ contacts: { ...before.contacts, ...changed } }));
  return (
    <section class="stack options-form">
      <h2>{t('options_contacts')}</h2>
      <SetByOrganization is={isSetBy(policy, 'contacts.owner')}>
        <SelectField
          label={t('options_contactOwner')}
          value={contacts.owner}
          choices={[asLead, { value: 'me', words: t('field_ownerMe') }]}
          onChoose={(value) => change({ owner: value === 'me' ? 'me' : 'lead' })}
        />
      </SetByOrganization>
      <SetByOrganization is={isSetBy(policy, 'contacts.visibleTo')}>
        <SelectField
          label={t('options_contactVisibleTo')}
          value={contacts.visibleTo}
          choices={[asLead, ...visibilityChoices()]}
          onChoose={(value) => change({ visibleTo: visibilities.find((known) => known === value) ?? 'lead' })}
        />
      </SetByOrganization>
    </section>
  );
}
