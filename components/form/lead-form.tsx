import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import { type Draft, type DraftField, titleOf } from '../../utils/lead/draft.ts';
import { t } from '../text.ts';
import { problemWords } from '../words.ts';
import { NoteField } from './note-field.tsx';
import { TextField, TextListField } from './text-field.tsx';
import { ValueField } from './value-field.tsx';

interface Props {
  draft: Draft;
  /** What was found for the person the draft is about; absent for a lead entered by hand. */
  candidate: Candidate | undefined;
  problems: Problem[];
  accountCurrency: string;
  onEdit: (change: Partial<Draft>) => void;
}

/** The lead as the user completes it. */
export function LeadForm({ draft, candidate, problems, accountCurrency, onEdit }: Props) {
  const problemOf = (field: DraftField, index = 0) => {
    const problem = problems.find((candidate) => candidate.field === field && candidate.index === index);
    return problem && problemWords(problem);
  };
  const placeholder = candidate && t('field_notFound');
  const { person, organization } = candidate ?? {};
  const isPerson = person !== undefined && Object.values(person).some((found) => found.length > 0);
  const emails = (isPerson ? person.emails : organization?.emails) ?? [];
  const phones = (isPerson ? person.phones : organization?.phones) ?? [];
  return (
    <div class="stack popup-body">
      <TextField
        label={t('field_name')}
        value={draft.name}
        found={person?.name ?? []}
        problem={problemOf('name')}
        placeholder={placeholder}
        autoFocus
        onInput={(name) => onEdit({ name })}
      />
      <TextListField
        label={t('field_email')}
        addLabel={t('field_addEmail')}
        type="email"
        values={draft.emails}
        found={emails}
        problemAt={(index) => problemOf('emails', index)}
        placeholder={placeholder}
        onInput={(values) => onEdit({ emails: values })}
      />
      <TextListField
        label={t('field_phone')}
        addLabel={t('field_addPhone')}
        type="tel"
        values={draft.phones}
        found={phones}
        problemAt={(index) => problemOf('phones', index)}
        placeholder={placeholder}
        onInput={(values) => onEdit({ phones: values })}
      />
      <TextField
        label={t('field_jobTitle')}
        value={draft.jobTitle}
        found={person?.jobTitle ?? []}
        placeholder={placeholder}
        onInput={(jobTitle) => onEdit({ jobTitle })}
      />
      <TextField
        label={t('field_organizationName')}
        value={draft.organizationName}
        found={organization?.name ?? []}
        problem={problemOf('organizationName')}
        placeholder={placeholder}
        onInput={(organizationName) => onEdit({ organizationName })}
      />
      <TextField
        label={t('field_website')}
        type="url"
        value={draft.website}
        found={organization?.website ?? []}
        problem={problemOf('website')}
        placeholder={placeholder}
        onInput={(website) => onEdit({ website })}
      />
      <div class="separator" />
      <TextField
        label={t('field_title')}
        value={titleOf(draft)}
        problem={problemOf('title')}
        onInput={(title) => onEdit({ title: title === '' ? null : title })}
      />
      <ValueField
        amount={draft.amount}
        currency={draft.currency}
        accountCurrency={accountCurrency}
        problem={problemOf('amount') ?? problemOf('currency')}
        onInput={onEdit}
      />
      <NoteField draft={draft} onInput={onEdit} />
    </div>
  );
}
