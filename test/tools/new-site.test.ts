import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = ['components', 'entrypoints', 'public', 'utils', 'test'];
const files = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts', 'biome.json'];
const scratch = mkdtempSync(join(tmpdir(), 'leadclip-new-site-'));
const site = 'acme-people';

/** What a command in the scratch copy says, and whether it went well. */
async function run(command: string, ...parts: string[]): Promise<{ isFine: boolean; said: string }> {
  // The outer run's own variables would make the inner one a worker of it.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, parts, { cwd: scratch, env });
    return { isFine: true, said: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { isFine: false, said: stdout + stderr };
  }
}

const program = (name: string) => join(root, 'node_modules/.bin', name);
const testsOfSites = () =>
  run(program('vitest'), 'run', '--project', 'unit', 'test/extract/tree.test.ts', 'test/extract/pages.test.ts');

function insertAfter(file: string, before: string, text: string): void {
  const path = join(scratch, file);
  const code = readFileSync(path, 'utf8');
  expect(code).toContain(before);
  writeFileSync(path, code.replace(before, before + text));
}

/** The fourth of the README's five steps, as a newcomer takes it. */
function register(): void {
  const module = `./${site}.ts`;
  insertAfter(
    'utils/extract/sites/index.ts',
    "import { x } from './x.ts';\n",
    `import { acmePeople } from '${module}';\n`,
  );
  insertAfter('utils/extract/sites/index.ts', '  xing,\n', '  acmePeople,\n');
  const tests = 'test/extract/tree.test.ts';
  insertAfter(tests, "'node:path';\n", `import * as acmePeople from '../../utils/extract/sites/${site}.ts';\n`);
  insertAfter(tests, 'readonly string[]][] = [\n', `  ['${site}', acmePeople.acmePeople, acmePeople.examples],\n`);
  insertAfter('utils/lead/candidate.ts', "  'xing',\n", `  '${site}',\n`);
  insertAfter(
    'utils/extract/README.md',
    '| `xing` | `xing` | profiles of people |\n',
    `| \`${site}\` | \`${site}\` | people |\n`,
  );
}

describe('npm run new:site', () => {
  beforeAll(async () => {
    for (const name of [...folders, ...files]) cpSync(join(root, name), join(scratch, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
    // The last that `npm ci` does.
    expect(await run('npm', 'run', 'prepare')).toMatchObject({ isFine: true });
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each([[], ['Acme People'], ['../acme'], ['class']])(
    'refuses the name %j and says how it is called',
    async (...names) => {
      const { isFine, said } = await run('node', 'test/tools/new-site.ts', ...names);
      expect(isFine).toBe(false);
      expect(said).toMatch(/^Usage: npm run new:site NAME/);
    },
  );

  it('begins a site that the README’s steps bring in: its page is read and no other test of the sites falls', async () => {
    const made = await run('npm', 'run', '-s', 'new:site', site);
    expect(made.said).toContain('utils/extract/README.md');
    const unregistered = await testsOfSites();
    expect(unregistered.said).toContain(`× ${site}/profile gives what a careful person would take`);
    register();
    expect(await testsOfSites()).toMatchObject({ isFine: true });
    expect(await run(program('biome'), 'check', '--vcs-enabled=false', `utils/extract/sites/${site}.ts`)).toMatchObject(
      { isFine: true },
    );
  }, 120_000);

  it('never writes over a site that is there', async () => {
    expect((await run('npm', 'run', '-s', 'new:site', 'xing')).isFine).toBe(false);
    expect(readFileSync(join(scratch, 'utils/extract/sites/xing.ts'))).toEqual(
      readFileSync(join(root, 'utils/extract/sites/xing.ts')),
    );
  });
});
