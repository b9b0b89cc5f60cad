import { expect, it } from 'vitest';
import { isSearchPath } from '../../utils/pipedrive/operation.ts';

it.each([
  ['counts', '/api/v2/persons/search'],
  ['counts', '/api/v2/organizations/search'],
  ['counts', '/api/v2/itemSearch'],
  ['doesn’t count', '/api/v2/persons'],
  ['doesn’t count', '/api/v2/persons/search/5'],
  ['doesn’t count', '/api/v2/persons/research'],
  ['doesn’t count', '/v1/leads'],
])('%s as a search: %s', (counts, path) => {
  expect(isSearchPath(path)).toBe(counts === 'counts');
});
