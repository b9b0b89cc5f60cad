import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { isRecord, type JsonRecord } from '../json.ts';
import { type Operation, tokenCosts } from '../token-costs.ts';
import { corrected } from './corrections.ts';

export type Version = 'v1' | 'v2';

/** Pipedrive publishes these files; they are not part of this project. */
const openApiDirectory = process.env.LEADCLIP_OPENAPI ?? resolve('../shared/reference/openapi');

export const hasOpenApiFiles = existsSync(pathOf('v1')) && existsSync(pathOf('v2'));

/** For the titles of tests that need them. */
export const whereOpenApiFilesAre = hasOpenApiFiles
  ? "with Pipedrive's OpenAPI files"
  : `skipped: Pipedrive's OpenAPI files are not in ${openApiDirectory} (set LEADCLIP_OPENAPI)`;

function pathOf(version: Version): string {
  return resolve(openApiDirectory, `pipedrive-${version}.openapi.yaml`);
}

export function readSpecification(version: Version): JsonRecord {
  const specification: unknown = parse(readFileSync(pathOf(version), 'utf8'));
  if (!isRecord(specification)) throw new Error(`${pathOf(version)} is not an OpenAPI file.`);
  return specification;
}

export function descriptionOf(operation: Operation, specification: JsonRecord): JsonRecord {
  const [, method = '', path = ''] = operation.split(' ');
  const paths = isRecord(specification.paths) ? specification.paths : {};
  const methods = isRecord(paths[path]) ? paths[path] : {};
  const description = methods[method];
  if (!isRecord(description)) throw new Error(`The OpenAPI file has no "${operation}".`);
  return description;
}

/** Only the operations that the sandbox knows, with the known quirks corrected. */
export function usedSpecification(version: Version): JsonRecord {
  const specification = readSpecification(version);
  const paths: Record<string, JsonRecord> = {};
  for (const operation of operationsOf(version)) {
    const [, method = '', path = ''] = operation.split(' ');
    const description = corrected(operation, descriptionOf(operation, specification));
    paths[path] = { ...paths[path], [method]: description };
  }
  return { ...specification, paths };
}

export function operationsOf(version: Version): Operation[] {
  const isOne = (name: string): name is Operation => name.startsWith(version) && Object.hasOwn(tokenCosts, name);
  return Object.keys(tokenCosts).filter(isOne);
}
