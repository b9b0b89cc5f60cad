import type { Candidate } from '../../utils/lead/candidate.ts';
import type { Problem } from '../../utils/lead/capture-from-draft.ts';
import { OrganizationMatchLine, PersonMatchLine } from '../match/match-line.tsx';
import { t } from '../text.ts';
import { problemWords } from '../words.ts';
import type { FormPart } from './form-part.ts';
import { Standing } from './standing.tsx';
import { ContactPointsField, TextField } from './text-field.tsx';

interface Props extends FormPart {
  /** What was found for the person the draft is about; absent for a lead entered by hand. */
  candidate: Candidate | undefined;
}

/** The person and the organization. */
export function ContactFields({ candidate, ...part }: Props) {
  const { draft, problems, problemOf, standing, onEdit } = part;
  const placeholder = candidate && t('field_notFound');
  const { person, organization } = candidate ?? {};
  const isPerson = person !== undefined && Object.values(person).some((found) => found.length > 0);
  const emails = (isPerson ? person.emails : organization?.emails) ?? [];
  const phones = (isPerson ? person.phones : organization?.phones) ?? [];
  const problemAt = (field: 'emails' | 'phones', index: number) => problemWordsAt(problems, field, index);
  return (
    <>
      <Standing is={standing.includes('person')}>
        <TextField
          label={t('field_name')}
          value={draft.name}
          found={person?.name ?? []}
          problem={problemOf('name')}
          placeholder={placeholder}
          autoFocus
          onInput={(name) => onEdit({ name })}
        />
        <ContactPointsField
          label={t('field_email')}
          addLabel={t('field_addEmail')}
          type="email"
          points={draft.emails}
          found={emails}
          problemAt={(index) => problemAt('emails', index)}
          placeholder={placeholder}
          onInput={(emails) => onEdit({ emails })}
        />
        <ContactPointsField
          label={t('field_phone')}
          addLabel={t('field_addPhone')}
          type="tel"
          points={draft.phones}
          found={phones}
          problemAt={(index) => problemAt('phones', index)}
          placeholder={placeholder}
          onInput={(phones) => onEdit({ phones })}
        />
        <PersonMatchLine {...part} />
        <TextField
          label={t('field_jobTitle')}
          value={draft.jobTitle}
          found={person?.jobTitle ?? []}
          placeholder={placeholder}
          onInput={(jobTitle) => onEdit({ jobTitle })}
        />
      </Standing>
      <Standing is={standing.includes('organization')}>
        <TextField
          label={t('field_organizationName')}
          value={draft.organizationName}
          found={organization?.name ?? []}
          problem={problemOf('organizationName')}
          placeholder={placeholder}
          onInput={(organizationName) => onEdit({ organizationName })}
        />
        <OrganizationMatchLine {...part} />
        <TextField
          label={t('field_website')}
          type="url"
          value={draft.website}
          found={organization?.website ?? []}
          problem={problemOf('website')}
          placeholder={placeholder}
          onInput={(website) => onEdit({ website })}
        />
      </Standing>
    </>
  );
}

function problemWordsAt(problems: Problem[], field: Problem['field'], index: number) {
  const problem = problems.find((candidate) => candidate.field === field && candidate.index === index);
  return problem && problemWords(problem);
}
