import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the built extension with no other words than those of one language, so that every browser speaks it: which ones a
 * browser itself can speak depends on what is installed.
 * @param language as the folder of its words is called, e.g. `pt_BR`
 */
export async function copyInLanguage(language: string, extension: string, folder: string): Promise<string> {
  const words = join(extension, '_locales');
  await cp(extension, folder, { recursive: true, filter: (path) => path === words || !path.startsWith(words) });
  await cp(join(words, language), join(folder, '_locales', 'en'), { recursive: true });
  return folder;
}
