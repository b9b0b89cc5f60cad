import { existsSync, readFileSync } from 'node:fs';
import type { Locked } from './lockfile.ts';

/** What ships: none of these puts its terms on code that only uses it. */
const permissive = ['MIT', 'ISC', 'MPL-2.0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause'];

/** What only builds and tests may be under these, too: nothing of it is passed on. */
const forTools = [...permissive, '0BSD', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'LGPL-3.0-or-later', 'Python-2.0'];

/** Packages whose licence stands in no words that a program knows, as their own texts have it (read 2026-11-26). */
const readByHand: Record<string, string> = {
  'css-select@1.2.0': 'BSD-2-Clause',
  'domutils@1.5.1': 'BSD-2-Clause',
};

/** From the lockfile; old packages have it in their own `package.json` alone, as a list. */
export function licenceOf({ name, version, place, license }: Locked): string {
  return readByHand[`${name}@${version}`] ?? license ?? listedIn(`${place}/package.json`);
}

function listedIn(file: string): string {
  if (!existsSync(file)) return 'unknown';
  const { licenses = [] }: { licenses?: { type: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return licenses.map(({ type }) => type).join(' OR ') || 'unknown';
}

/** @param licence an SPDX expression without brackets */
function isAmong(allowed: string[], licence: string): boolean {
  return licence.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}

export const isAllowed = (licence: string, isShipped: boolean): boolean =>
  isAmong(isShipped ? permissive : forTools, licence);
