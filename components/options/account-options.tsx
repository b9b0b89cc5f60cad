import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../utils/browser/settings-store.ts';
import type { Account } from '../../utils/connection/account.ts';
import type { DirectoryView } from '../../utils/directory/directory-keeper.ts';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { Failure } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { t } from '../text.ts';
import { DirectoryStatus } from './directory-status.tsx';
import { FormFieldsForm } from './form-fields-form.tsx';
import { StandingChoicesForm } from './standing-choices-form.tsx';

interface Props {
  account: Account;
  initialSettings: Settings;
}

/** What can be set once it is known what the account offers. Every change is kept at once. */
export function AccountOptions({ account, initialSettings }: Props) {
  const { settings, isSaved, change } = useSettings(initialSettings);
  const { view, isFetching, failure, fetchAnew, addLabel } = useDirectory();
  const part = { account, directory: view?.directory, settings, onChange: change };
  return (
    <>
      <StandingChoicesForm {...part} onLabelMade={addLabel} />
      <FormFieldsForm {...part} />
      <p class="quiet-text" role="status">
        {isSaved && t('options_saved')}
      </p>
      <DirectoryStatus view={view} isFetching={isFetching} failure={failure} onRefresh={fetchAnew} />
    </>
  );
}

function useSettings(initialSettings: Settings) {
  const latest = useRef(initialSettings);
  const pending = useRef(0);
  const [settings, setSettings] = useState(initialSettings);
  const [isSaved, setSaved] = useState(false);
  const change = async (changed: (before: Settings) => Partial<Settings>) => {
    const part = changed(latest.current);
    latest.current = { ...latest.current, ...part };
    // Drawn before it is kept, so that typing never waits for the disk.
    setSettings(latest.current);
    setSaved(false);
    pending.current += 1;
    await changeSettings(part);
    pending.current -= 1;
    setSaved(pending.current === 0);
  };
  return { settings, isSaved, change };
}

function useDirectory() {
  const [view, setView] = useState<DirectoryView>();
  const [isFetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  async function fetchAnew() {
    setFetching(true);
    const reply = await send('refreshDirectory', {});
    setFetching(false);
    setFailure(reply.ok && !reply.value.ok ? reply.value.failure : undefined);
    if (reply.ok && reply.value.ok) setView(reply.value.value);
  }
  const addLabel = (label: LeadLabel) =>
    setView((before) => {
      if (!before || before.directory.labels.some(({ id }) => id === label.id)) return before;
      return { ...before, directory: { ...before.directory, labels: [...before.directory.labels, label] } };
    });
  useEffect(() => {
    void send('getDirectory', {}).then((reply) => {
      if (reply.ok && reply.value) setView(reply.value);
      else void fetchAnew();
    });
  }, []);
  return { view, isFetching, failure, fetchAnew, addLabel };
}
