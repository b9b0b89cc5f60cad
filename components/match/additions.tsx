import type { Draft } from '../../utils/lead/draft.ts';
import type { Added } from '../../utils/lead/link.ts';
import type { PersonMatch } from '../../utils/lead/match.ts';
import { missingAt } from '../../utils/match/missing.ts';
import { countOf, t } from '../text.ts';

interface Props {
  draft: Draft;
  match: PersonMatch;
  onEdit: (change: Partial<Draft>) => void;
}

/** What the linked person lacks in Pipedrive, line by line; nothing is added that isn't ticked, nothing is replaced. */
export function Additions({ draft, match, onEdit }: Props) {
  const missing = missingAt(match, {
    emails: draft.emails.map(({ value }) => value),
    phones: draft.phones.map(({ value }) => value),
    organizationName: draft.organizationLink.is === 'none' ? '' : draft.organizationName,
  });
  const { emails, phones, organization } = draft.additions;
  const count = missing.emails.length + missing.phones.length + Number(missing.organization);
  if (count === 0) return null;
  const set = (change: Partial<Added>) => onEdit({ additions: { ...draft.additions, ...change } });
  return (
    <details class="additions">
      <summary>{countOf('match_missing', count)}</summary>
      <Lines label={t('field_email')} values={missing.emails} added={emails} onAdd={(emails) => set({ emails })} />
      <Lines label={t('field_phone')} values={missing.phones} added={phones} onAdd={(phones) => set({ phones })} />
      <Lines
        label={t('field_organizationName')}
        values={missing.organization ? [draft.organizationName] : []}
        added={organization ? [draft.organizationName] : []}
        onAdd={(names) => set({ organization: names.length > 0 })}
      />
    </details>
  );
}

interface LinesProps {
  label: string;
  values: string[];
  added: string[];
  onAdd: (values: string[]) => void;
}

function Lines({ label, values, added, onAdd }: LinesProps) {
  return values.map((value) => (
    <label class="checkbox" key={value}>
      <input
        type="checkbox"
        checked={added.includes(value)}
        onChange={({ currentTarget }) =>
          onAdd(currentTarget.checked ? [...added, value] : added.filter((other) => other !== value))
        }
      />
      <ins>
        + {label}: <bdi>{value}</bdi>
      </ins>
    </label>
  ));
}
