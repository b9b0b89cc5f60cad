import { readFileSync } from 'node:fs';

/** One package of the lockfile. */
export interface Locked {
  name: string;
  /** Where it is installed. */
  place: string;
  version: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

export const locked: Locked[] = Object.entries<Omit<Locked, 'name' | 'place'>>(packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ ...entry, place, name: place.replace(/^.*node_modules\//, '') }));

/** Runtime dependencies and what they say they need, in turn: what could be bundled. */
export function shipped(): Locked[] {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = new Set(Object.keys(dependencies));
  for (const name of names)
    for (const needed of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) names.add(needed);
  return locked.filter(({ name }) => names.has(name));
}
