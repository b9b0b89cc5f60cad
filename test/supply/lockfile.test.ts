import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, licenceOf } from '../tools/allowed-licences.ts';
import { locked, shipped } from '../tools/lockfile.ts';

/** The toolchain's Node, a polyfill of a contender in the benchmarks, and the counting of another one, switched off. */
const withInstallScript = ['node', 'core-js', '@scarf/scarf'];

describe('the lockfile', () => {
  it('takes every package from the registry, by its hash', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const { name, resolved = 'https://registry.npmjs.org/', integrity } of locked) {
      expect(new URL(resolved).origin, name).toBe('https://registry.npmjs.org');
      expect(integrity, name).toMatch(/^sha512-/);
    }
  });

  it('has a named few packages that run a script when they are installed', () => {
    const found = new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
    expect([...found].filter((name) => !withInstallScript.includes(name))).toEqual([]);
  });
});

describe('the runtime dependencies', () => {
  const names = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);

  it('are eight at the most, each with its reason in ARCHITECTURE.md', () => {
    expect(names.length).toBeLessThanOrEqual(8);
    const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
    for (const name of names) expect(architecture).toMatch(new RegExp(`^\\| ${name} \\| .{10,} \\|$`, 'm'));
  });

  it('and what they need are under permissive licences', () => {
    for (const one of shipped()) expect(isAllowed(licenceOf(one), true), one.name).toBe(true);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true, true],
    ['GPL-3.0-only OR MIT', true, true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true, false],
    ['LGPL-3.0-or-later', false, true],
    ['GPL-3.0-only', false, false],
    ['unknown', false, false],
  ])('%s, of what ships: %s, is allowed: %s', (licence, isShipped, expected) => {
    expect(isAllowed(licence, isShipped)).toBe(expected);
  });

  it('is known and allowed for every tool, too', () => {
    expect(locked.filter((one) => !isAllowed(licenceOf(one), false)).map(({ name }) => name)).toEqual([]);
  });
});
