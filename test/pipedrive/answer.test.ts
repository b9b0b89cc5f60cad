import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../utils/pipedrive/answer.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';

const operation: Operation<{ id: number }> = {
  method: 'GET',
  path: '/v1/leads',
  answer: v.object({ id: v.number() }),
};

const page = '<!DOCTYPE html><html><head><title>503</title></head><body>Sorry</body></html>';
const whole = '{"success":true,"data":{"id":1}}';
const refusal = JSON.stringify({ success: false, error: 'Nope.', error_info: 'Please check developers.pipedrive.com' });

const bodies: Record<string, string> = {
  'whole JSON': whole,
  'truncated JSON': whole.slice(0, -5),
  'a web page': page,
  nothing: '',
  'a refusal': refusal,
  'a success without its data': '{"success":true,"data":null}',
  'a list': '[]',
  null: 'null',
};

const read = (status: number, text: string, headers: HeadersInit = {}) =>
  readAnswer(operation, { status, headers: new Headers(headers), text }, 0);

/** What each status is, whatever stands in the body; 2xx and 403 depend on it. */
function kindOf(status: number): Failure['kind'] | undefined {
  if (status === 401) return 'unauthorized';
  if (status === 402) return 'suspended';
  if (status === 429) return 'limited';
  if ([408, 425].includes(status) || status < 400 || status >= 500) return 'server';
  return 'refused';
}

const statuses = Array.from({ length: 500 }, (_, index) => index + 100);

describe('readAnswer', () => {
  it.each(Object.keys(bodies))('knows every status from 100 to 599 with %s', (name) => {
    const body = bodies[name] ?? '';
    for (const status of statuses) {
      const result = read(status, body);
      const isGood = status >= 200 && status <= 299 && body === whole;
      const isHtml = ['truncated JSON', 'a web page', 'nothing'].includes(name);
      const kind = status === 403 ? (isHtml ? 'blocked' : 'forbidden') : kindOf(status);
      if (isGood) expect(result).toEqual({ ok: true, value: { id: 1 } });
      else expect(result, String(status)).toMatchObject({ ok: false, failure: { kind } });
    }
  });

  it('reads JSON under a wrong content type, and no web page under the right one', () => {
    expect(read(200, whole, { 'content-type': 'text/html' }).ok).toBe(true);
    expect(read(200, page, { 'content-type': 'application/json' }).ok).toBe(false);
  });

  it('keeps Pipedrive’s words, without the advice that helps nobody', () => {
    expect(read(400, refusal)).toMatchObject({ failure: { words: 'Nope.' } });
  });

  it('says both where the useful half stands in the second, and nothing where there are no words', () => {
    const both = JSON.stringify({ error: 'Couldn’t create lead.', error_info: '"title" is required' });
    expect(read(400, both)).toMatchObject({ failure: { words: 'Couldn’t create lead. "title" is required' } });
    for (const body of ['[]', 'null', '{"error":5}', page])
      expect(read(400, body)).toMatchObject({ failure: { words: '' } });
  });

  it.each([
    [{ error: 'Couldn’t create lead.', error_info: '"channel" must be a number' }, 'channel'],
    [{ error: '"value.amount" is required' }, 'value.amount'],
    [{ error: '"label_ids[12]" must be a valid GUID' }, 'label_ids[12]'],
    [{ error: '"label_ids[x]" must be a valid GUID' }, undefined],
    [{ error: 'The "given value" is wrong' }, undefined],
    [{ error: 'Validation failed: emails: The value is not valid' }, 'emails'],
    [{ error: "Parameter 'website' is not allowed for this request" }, 'website'],
    [{ error: 'requested lead not found' }, undefined],
    [{ error: null, error_info: null }, undefined],
    [{ error: 5 }, undefined],
  ])('%j is about the field %s', (body, field) => {
    expect(read(400, JSON.stringify(body))).toMatchObject({ failure: { kind: 'refused', field } });
  });

  it.each([
    [{ 'x-ratelimit-remaining': '0' }, 'limited'],
    [{ 'x-ratelimit-remaining': '12' }, 'spent'],
    [{ 'x-ratelimit-remaining': '0', 'x-daily-ratelimit-token-remaining': '0' }, 'spent'],
    [{ 'x-daily-ratelimit-token-remaining': '400' }, 'limited'],
  ])('takes 429 with %j for %s', (headers, kind) => {
    expect(read(429, '', headers)).toMatchObject({ failure: { kind } });
  });

  it('can’t tell from a refused search that the budget of the day is used up', () => {
    const search: Operation<unknown> = { method: 'GET', path: '/api/v2/persons/search', answer: v.unknown() };
    const headers = new Headers({ 'x-ratelimit-remaining': '7' });
    expect(readAnswer(search, { status: 429, headers, text: '' }, 0)).toMatchObject({ failure: { kind: 'limited' } });
  });

  it('says nothing that is longer than a few lines', () => {
    const result = read(400, JSON.stringify({ error: 'x'.repeat(10_000) }));
    expect(JSON.stringify(result).length).toBeLessThan(700);
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
        expect(read(status, text)).toHaveProperty('ok');
      }),
      { numRuns: 2_000 },
    );
  });
});
