import { FileUp } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { GivenProblem } from '../../utils/batch/given.ts';
import { textOfFile } from '../../utils/csv/decode.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { givenProblemWords } from './batch-words.ts';
import type { BatchSession } from './session.ts';
import { UnderWay } from './under-way.tsx';

/** Larger files are no lists of people, or have pictures in them. */
const fileMaxBytes = 10_000_000;

interface Props {
  session: BatchSession;
  problem: GivenProblem | undefined;
}

/** Where the people come from: a file, or a text. */
export function StartStep({ session, problem }: Props) {
  const [text, setText] = useState('');
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > fileMaxBytes) session.refuse({ kind: 'fileTooLarge' });
    else session.take(textOfFile(new Uint8Array(await file.arrayBuffer())));
  };
  useDrop(takeFile);
  return (
    <>
      <UnderWay />
      {problem && <Notice kind="danger">{givenProblemWords(problem)}</Notice>}
      <section class="stack">
        <h2>{t('batch_file')}</h2>
        <p class="quiet-text">{t('batch_fileHelp')}</p>
        <label class="drop row">
          <FileUp size={20} aria-hidden="true" />
          <span>{t('batch_chooseFile')}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
            onChange={({ currentTarget }) => takeFile(currentTarget.files?.[0])}
          />
        </label>
      </section>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          session.take(text);
        }}
      >
        <h2>{t('batch_paste')}</h2>
        <textarea
          aria-label={t('batch_paste')}
          rows={6}
          placeholder={t('batch_pasteExample')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="row">
          <button type="submit" class="button primary" disabled={!text.trim()}>
            {t('batch_continue')}
          </button>
        </div>
      </form>
    </>
  );
}

/** A file dropped anywhere; else the browser would leave the page for it. */
function useDrop(onFile: (file: File | undefined) => Promise<void>): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      void onFile(event.dataTransfer?.files[0]);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  });
}
