import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unzip } from './unzip.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const zips = ['chrome', 'firefox', 'sources'].map((what) => `leadclip-${version}-${what}.zip`);

const run = (program: string, words: string[], { cwd = '.', env = {} } = {}) =>
  execFileSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

function zipIn(cwd: string, NODE_ENV: string): void {
  for (const browser of ['chrome', 'firefox'])
    run('node_modules/.bin/wxt', ['zip', '--browser', browser], { cwd, env: { NODE_ENV } });
}

/**
 * What the lockfile names is fetched anew where `LEADCLIP_CLEAN_INSTALL` is set, which takes a minute. Elsewhere what is installed does, since it
 * is what the lockfile of the sources names.
 */
function install(folder: string): void {
  if (process.env.LEADCLIP_CLEAN_INSTALL)
    return void run('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: folder });
  const packagesIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const named = packagesIn(join(folder, 'package-lock.json'));
  for (const [place, { version, integrity }] of Object.entries<Record<string, string>>(
    packagesIn('node_modules/.package-lock.json'),
  ))
    expect(named[place], place).toMatchObject({ version, integrity });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

describe('npm run zip', () => {
  beforeAll(() => zipIn('.', 'production'));

  it('makes packages and sources that the sources make again, byte for byte, in a clean folder and another environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'leadclip-sources-'));
    try {
      unzip(`.output/leadclip-${version}-sources.zip`, folder);
      install(folder);
      zipIn(folder, 'test');
      for (const zip of zips) {
        const again = readFileSync(join(folder, '.output', zip));
        expect(again.equals(readFileSync(join('.output', zip))), zip).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 600_000);

  it('says the SHA-256 of each, as sha256sum checks them', () => {
    const said = run('node', ['test/tools/checksums.ts']);
    expect(said).toBe(readFileSync('.output/SHA256SUMS', 'utf8'));
    expect(said.trim().split('\n')).toEqual(zips.map((zip) => expect.stringMatching(`^[0-9a-f]{64}  ${zip}$`)));
    expect(run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: '.output' }).match(/: OK/g)).toHaveLength(zips.length);
  });

  it('makes a Firefox package in which Mozilla’s linter finds no error, no warning and no notice', () => {
    const zip = `.output/leadclip-${version}-firefox.zip`;
    const { summary, ...found } = JSON.parse(run('node_modules/.bin/addons-linter', ['--output', 'json', zip]));
    expect(found).toMatchObject({ errors: [], warnings: [], notices: [] });
    expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
  });
});
