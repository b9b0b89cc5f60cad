import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureFromDraft } from '../../utils/lead/capture-from-draft.ts';
import { leadRequest } from '../../utils/pipedrive/v1/leads.ts';
import { draft } from '../builders/draft.ts';
import { type Sandbox, seedToken, startSandbox } from '../sandbox/index.ts';
import {
  hasOpenApiFiles,
  type OpenApiProxies,
  startOpenApiProxies,
  whereOpenApiFilesAre,
} from '../sandbox/openapi-proxy.ts';
import { anyChoices } from './choices-arbitrary.ts';
import { surroundings } from './offered.ts';

describe.skipIf(!hasOpenApiFiles)(`a lead with any choices and custom fields, ${whereOpenApiFilesAre}`, () => {
  let sandbox: Sandbox;
  let proxies: OpenApiProxies;

  beforeAll(async () => {
    sandbox = await startSandbox({ settings: { burstPerTwoSeconds: null, dailyTokens: null } });
    proxies = await startOpenApiProxies(sandbox.httpUrl);
    await post('/api/v2/persons', { name: 'Jane Roe' });
  }, 90_000);
  afterAll(async () => {
    await proxies?.close();
    await sandbox?.close();
  });

  async function post(path: string, body: object): Promise<{ status: number; text: string }> {
    const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };
    const answer = await fetch(proxies.urlFor(path), { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text() };
  }

  it('is stopped in the form or fits the schema of POST /v1/leads and is taken', { timeout: 60_000 }, async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(anyChoices, async (choices) => {
        const result = captureFromDraft(draft(choices), surroundings);
        if (!result.ok) {
          expect(result.problems).not.toEqual([]);
          return;
        }
        const links = { originId: result.capture.id, personId: 1001, organizationId: undefined };
        const answer = await post('/v1/leads', leadRequest(result.capture.lead, links));
        expect(answer.status, answer.text).toBe(201);
        taken += 1;
      }),
      { numRuns: 80 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});
