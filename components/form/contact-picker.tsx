import { X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Contact } from '../../utils/directory/find-contacts.ts';
import { type CustomEntry, emptyEntry } from '../../utils/lead/custom-field.ts';
import { send } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { Field, ProblemLine, problemState } from './field.tsx';

interface Props {
  label: string;
  kind: 'people' | 'org';
  /** The id of what was chosen, and its name. */
  entry: CustomEntry;
  problem: string | undefined;
  onChoose: (entry: CustomEntry) => void;
}

/** A person or organization of the account, chosen from a search. */
export function ContactPicker({ label, kind, entry, problem, onChoose }: Props) {
  const id = useId();
  return (
    <Field label={label}>
      {entry.first ? (
        <div class="row spread picked">
          <bdi>{entry.second}</bdi>
          <button
            type="button"
            class="button quiet"
            aria-label={t('picker_remove', entry.second)}
            onClick={() => onChoose(emptyEntry)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ) : (
        <Search label={label} kind={kind} problem={problem} problemId={id} onChoose={onChoose} />
      )}
      <ProblemLine id={id} words={problem} />
    </Field>
  );
}

type Found = { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; contacts: Contact[] };

/** Asks only when told to: every search costs the account 20 tokens. */
function Search({ label, kind, problem, problemId, onChoose }: Omit<Props, 'entry'> & { problemId: string }) {
  const [term, setTerm] = useState('');
  const [found, setFound] = useState<Found>({ state: 'idle' });
  async function search() {
    if (term.trim().length < 2) return;
    setFound({ state: 'searching' });
    const reply = await send('findContacts', { kind, term: term.trim() });
    setFound(reply.ok && reply.value.ok ? { state: 'found', contacts: reply.value.value } : { state: 'failed' });
  }
  return (
    <>
      <div class="row">
        <input
          type="text"
          aria-label={t('picker_search', label)}
          {...problemState(problemId, problem)}
          autoComplete="off"
          value={term}
          onInput={(event) => setTerm(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            void search();
          }}
        />
        <button type="button" class="button" disabled={found.state === 'searching'} onClick={search}>
          {t('picker_go')}
        </button>
      </div>
      <Results found={found} onChoose={({ id, name }) => onChoose({ first: String(id), second: name })} />
    </>
  );
}

function Results({ found, onChoose }: { found: Found; onChoose: (contact: Contact) => void }) {
  if (found.state === 'idle') return null;
  if (found.state !== 'found') {
    return <p role="status">{t(found.state === 'failed' ? 'picker_failed' : 'picker_searching')}</p>;
  }
  if (found.contacts.length === 0) return <p role="status">{t('picker_none')}</p>;
  return (
    <ul class="results">
      {found.contacts.map((contact) => (
        <li key={contact.id}>
          <button type="button" class="button quiet" onClick={() => onChoose(contact)}>
            <bdi>{contact.name}</bdi> <bdi class="quiet-text">{contact.detail}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
