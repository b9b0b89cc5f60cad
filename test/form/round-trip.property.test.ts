import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { captureSchema } from '../../utils/lead/capture.ts';
import { captureFromDraft } from '../../utils/lead/capture-from-draft.ts';
import { customFieldTypes } from '../../utils/lead/custom-field.ts';
import { leadRequest } from '../../utils/pipedrive/v1/leads.ts';
import { draft } from '../builders/draft.ts';
import { withPerson } from '../sandbox/caller.ts';
import { anyChoices, ordinaryEntry } from './choices-arbitrary.ts';
import { directory, surroundings } from './offered.ts';

/** As it travels: JSON has no minus zero. */
const asJson = (body: object) => JSON.parse(JSON.stringify(body));

async function stored(body: object, call: Awaited<ReturnType<typeof withPerson>>['call']) {
  const { status, json, data } = await call('POST', '/v1/leads', body);
  expect(json.error_info, JSON.stringify(body)).toBeUndefined();
  expect(status).toBe(201);
  return (await call('GET', `/v1/leads/${data.id}`)).data;
}

it('every draft either names the field that stops it, or is a lead that comes back as it was sent', async () => {
  const { call, personId } = await withPerson({ burstPerTwoSeconds: null, dailyTokens: null });
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(anyChoices, async (choices) => {
      const filled = draft({ ...choices, website: '' });
      const result = captureFromDraft(filled, surroundings);
      if (!result.ok) {
        for (const { field, key } of result.problems) {
          expect(Object.keys(choices)).toContain(field);
          if (field === 'customFields') expect(Object.keys(filled.customFields)).toContain(key);
        }
        return;
      }
      expect(v.is(captureSchema, result.capture)).toBe(true);
      const links = { originId: result.capture.id, personId: Number(personId), organizationId: undefined };
      const request = leadRequest(result.capture.lead, links);
      expect(await stored(request, call)).toMatchObject(asJson(request));
      sent += 1;
    }),
    { numRuns: 300 },
  );
  expect(sent).toBeGreaterThan(30);
});

it.each(customFieldTypes.map((type) => [type]))(
  'what a careful user enters in a field of type %s comes back',
  async (type) => {
    const field = directory.customFields.find((candidate) => candidate.type === type);
    if (!field) throw new Error(`No field of type ${type}.`);
    const { call, personId } = await withPerson({ burstPerTwoSeconds: null, dailyTokens: null });
    await fc.assert(
      fc.asyncProperty(ordinaryEntry(field), async (entry) => {
        const result = captureFromDraft(draft({ customFields: { [field.key]: entry } }), surroundings);
        if (!result.ok) {
          // The only slip left to a careful user: a project that ends before it begins.
          expect(result.problems.map(({ kind }) => kind)).toEqual(['rangeReversed']);
          return;
        }
        const links = { originId: result.capture.id, personId: Number(personId), organizationId: undefined };
        const request = leadRequest(result.capture.lead, links);
        expect(await stored(request, call)).toMatchObject(asJson(request));
      }),
      { numRuns: 60 },
    );
  },
);
