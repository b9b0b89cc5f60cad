import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usedSpecification, type Version } from './openapi/specification.ts';

export { hasOpenApiFiles, whereOpenApiFilesAre } from './openapi/specification.ts';

/** Two Prism proxies that answer 422 to a request, and 500 to an answer, which Pipedrive's OpenAPI files don't allow. */
export interface OpenApiProxies {
  /** `/v1/leads?limit=1` to the address that checks it and passes it on. */
  urlFor(path: string): string;
  close(): Promise<void>;
}

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
const startLimitMs = 60_000;

export async function startOpenApiProxies(httpUrl: string): Promise<OpenApiProxies> {
  const directory = await mkdtemp(join(tmpdir(), 'leadclip-openapi-'));
  const [v1, v2] = await Promise.all([
    startProxy('v1', `${httpUrl}/v1`, directory),
    startProxy('v2', `${httpUrl}/api/v2`, directory),
  ]);
  return {
    urlFor(path) {
      // The proxies know paths as the files have them, below the version.
      const [, version, rest] = /^\/(v1|api\/v1|api\/v2)(\/.*)$/.exec(path) ?? [];
      if (rest === undefined) throw new Error(`${path} is not a path of Pipedrive's API.`);
      return (version === 'api/v2' ? v2.url : v1.url) + rest;
    },
    async close() {
      v1.child.kill();
      v2.child.kill();
      await rm(directory, { recursive: true });
    },
  };
}

interface Proxy {
  url: string;
  child: ChildProcess;
}

async function startProxy(version: Version, upstream: string, directory: string): Promise<Proxy> {
  const file = join(directory, `${version}.json`);
  await writeFile(file, JSON.stringify(usedSpecification(version)));
  const child = spawn(process.execPath, [prism, 'proxy', file, upstream, '--errors', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await addressOf(child), child };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const giveUp = () => {
      child.kill();
      reject(new Error(`Prism did not start: ${said.slice(-500)}`));
    };
    const timer = setTimeout(giveUp, startLimitMs);
    child.once('exit', giveUp);
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const [, address] = /Prism is listening on (http:\S+)/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(timer);
      child.off('exit', giveUp);
      resolve(address);
    });
  });
}
