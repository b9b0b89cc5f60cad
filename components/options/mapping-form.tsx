import type { Directory } from '../../utils/lead/directory.ts';
import {
  fieldFor,
  type MappedFact,
  type MappedField,
  mappableFields,
  mappedFacts,
  suggestedMapping,
  vanishedField,
} from '../../utils/lead/mapping.ts';
import { isSetBy } from '../../utils/settings/policy.ts';
import { type ChoiceGroup, SelectField } from '../form/select-field.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { t } from '../text.ts';
import { mappedFieldWords, noteWord } from '../words.ts';
import type { OptionsPart } from './standing-choices-form.tsx';

/** Where goes what a page says that not every account has a field for. */
export function MappingForm({ directory, settings, policy, onChange }: OptionsPart) {
  if (!directory) return null;
  const { mapping } = settings;
  const fields = mappableFields(directory);
  return (
    <section class="stack options-form">
      <h2>{t('options_mapping')}</h2>
      <p class="quiet-text">{t('options_mappingHelp')}</p>
      {mappedFacts.map((fact) => {
        const vanished = vanishedField(fact, mapping, directory);
        const chosen = mapping[fact];
        return (
          <SetByOrganization key={fact} is={isSetBy(policy, `mapping.${fact}`)}>
            <SelectField
              label={noteWord(fact)}
              value={typeof chosen === 'string' ? chosen : choiceOf(chosen)}
              choices={[
                { value: 'suggested', words: suggestionWords(fact, directory) },
                { value: 'note', words: t('options_mappingNote') },
                ...groupsOf(fields),
                ...(vanished !== undefined && typeof chosen === 'object'
                  ? [{ value: choiceOf(chosen), words: vanished }]
                  : []),
              ]}
              problem={vanished === undefined ? undefined : t('field_vanished', vanished, noteWord(fact))}
              onChoose={(value) => {
                const field = fields.find((candidate) => choiceOf(candidate) === value);
                const destination = field
                  ? { of: field.of, key: field.key, name: field.name }
                  : ((['suggested', 'note'] as const).find((known) => known === value) ?? chosen);
                onChange((before) => ({ mapping: { ...before.mapping, [fact]: destination } }));
              }}
            />
          </SetByOrganization>
        );
      })}
    </section>
  );
}

const choiceOf = ({ of, key }: { of: MappedField['of']; key: string }) => `${of} ${key}`;

function suggestionWords(fact: MappedFact, directory: Directory): string {
  const field = fieldFor(fact, suggestedMapping, directory);
  return field ? t('options_mappingSuggested', field.name) : t('options_mappingSuggestedNote');
}

function groupsOf(fields: MappedField[]): ChoiceGroup[] {
  return (['person', 'organization', 'lead'] as const)
    .map((of) => ({
      group: mappedFieldWords(of),
      choices: fields
        .filter((field) => field.of === of)
        .map((field) => ({ value: choiceOf(field), words: field.name })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
