import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const projects = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name);
const documents = [
  ...globSync('*.md'),
  ...globSync('{docs,utils,test/sandbox}/**/*.md'),
  '.github/workflows/check.yml',
];

/** What a document tells a reader to run: in code, between backticks, or on a line of its own. */
const commandsOf = (document: string) => [
  ...readFileSync(document, 'utf8').matchAll(
    /\bnp[mx] (?:run (?:-s )?([\w:-]+)|(start|test)\b|(?:vitest run --project ([\w-]+)))/g,
  ),
];

describe('a command that a document names', () => {
  it.each(documents)('in %s is one that there is', (document) => {
    for (const [command, run, named, project] of commandsOf(document)) {
      if (project) expect(projects, command).toContain(project);
      else expect(Object.keys(scripts), command).toContain(run ?? named);
    }
  });

  it('is found in the documents for newcomers', () => {
    for (const document of ['README.md', 'CONTRIBUTING.md'])
      expect(commandsOf(document).length, document).toBeGreaterThan(1);
  });

  it('runs a file that there is, and the other way round each one is explained to newcomers', () => {
    const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
    for (const [name, script] of Object.entries<string>(scripts)) {
      const [, file] = /node (\S+\.ts)/.exec(script) ?? [];
      if (file) expect(globSync(file), name).toEqual([file]);
      // What `npm ci` and `npm test` call, they explain themselves.
      if (!['prepare', 'types', 'lint'].includes(name))
        expect(contributing).toMatch(new RegExp(`npm (run )?${name}\\b`));
    }
  });
});

describe('a picture or page that a document links to', () => {
  it.each(documents.filter((document) => document.endsWith('.md')))('in %s is there', (document) => {
    const text = readFileSync(document, 'utf8');
    const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")(?!https?:|#|mailto:)([^)"#\s]+)/g)];
    for (const [, link = ''] of links)
      expect(globSync(`${document.replace(/[^/]*$/, '')}${link}`), `${document}: ${link}`).not.toEqual([]);
  });
});
