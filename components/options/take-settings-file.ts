import { type ImportProblem, importedSettings, importMaxBytes } from '../../utils/settings/transfer.ts';
import { t } from '../text.ts';
import type { ChangeSettings } from './own-settings.ts';

export interface Outcome {
  words: string;
  isProblem: boolean;
}

/** Takes settings in from a file. @returns nothing where they can't be kept: the page says that of every change. */
export async function takeSettingsFile(file: File, change: ChangeSettings): Promise<Outcome | undefined> {
  const imported = await settingsIn(file);
  if (!imported.ok) return { words: importProblemWords(imported.problem), isProblem: true };
  const isKept = await change(() => imported.settings);
  return isKept ? { words: t('import_done', file.name), isProblem: false } : undefined;
}

/** One that is too large isn't even read. */
const settingsIn = async (file: File) =>
  file.size > importMaxBytes
    ? ({ ok: false, problem: { kind: 'tooLarge' } } as const)
    : importedSettings(await file.text());

function importProblemWords(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return t('import_tooLarge');
    case 'noJson':
      return t('import_noJson');
    case 'noSettings':
      return t('import_noSettings');
    case 'newer':
      return t('import_newer');
    case 'unusable':
      return t('import_unusable', problem.place);
  }
}
