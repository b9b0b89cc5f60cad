import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies the built extension and gives it the rights that it asks for only later: no test can answer the browser's question. */
export async function copyAllowed(extension: string, folder: string): Promise<string> {
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions, permissions, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, permissions: [...permissions, ...optional_permissions] }));
  return folder;
}
