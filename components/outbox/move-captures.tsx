import { Download, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Capture } from '../../utils/lead/capture.ts';
import { captureFile, captureFileMaxLength, readCaptureFile } from '../../utils/lead/capture-file.ts';
import { confirmedAtOnceMaxCount } from '../../utils/messages/protocol.ts';
import { send } from '../../utils/messages/send.ts';
import { download } from '../download.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { useAttempt } from '../use-attempt.tsx';
import { captureCsv } from './capture-csv.ts';

/** Takes what waits out of this browser as a file, or into it from one. */
export function MoveCaptures() {
  const input = useRef<HTMLInputElement>(null);
  const { ask, doubt } = useAttempt();
  const [said, setSaid] = useState('');
  const save = async (name: string, type: string, textOf: (captures: Capture[]) => string) => {
    const reply = await ask('exportCaptures', {});
    if (reply.ok) download(name, type, textOf(reply.value));
  };
  return (
    <>
      <div class="row wrap">
        <button
          type="button"
          class="button"
          onClick={() => save('leadclip-outbox.csv', 'text/csv', (captures) => captureCsv(captures, csvHeader()))}
        >
          <Download size={14} aria-hidden="true" /> {t('outbox_exportCsv')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => save('leadclip-outbox.json', 'application/json', captureFile)}
        >
          <Download size={14} aria-hidden="true" /> {t('outbox_exportJson')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden="true" /> {t('outbox_import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('outbox_import')}
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) setSaid(await takeIn(file));
            currentTarget.value = '';
          }}
        />
      </div>
      {doubt}
      {said && <Notice>{said}</Notice>}
    </>
  );
}

const csvHeader = () => [
  t('field_title'),
  t('field_name'),
  t('field_email'),
  t('field_phone'),
  t('field_organizationName'),
  t('field_note'),
];

/** The captures keep their ids: what is here already, or was sent, stays one. */
async function takeIn(file: File): Promise<string> {
  const read = file.size <= captureFileMaxLength ? readCaptureFile(await file.text()) : undefined;
  if (!read) return t('outbox_importNotOurs');
  const batchId = crypto.randomUUID();
  for (let begin = 0; begin < read.captures.length; begin += confirmedAtOnceMaxCount) {
    const captures = read.captures.slice(begin, begin + confirmedAtOnceMaxCount);
    const reply = await send('confirmBatch', { captures: captures.map((capture) => ({ ...capture, batchId })) });
    if (!reply.ok || !reply.value.stored) return t('outbox_importStopped', begin, read.captures.length);
  }
  return t('outbox_imported', read.captures.length, read.unreadable);
}
