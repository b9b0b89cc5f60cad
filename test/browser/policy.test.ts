import { expect, it } from 'vitest';
import { storedPolicy } from '../../utils/browser/stored-settings.ts';
import { policyFrom } from '../../utils/settings/policy.ts';

it('the organization’s settings are read from the browser’s managed storage', async () => {
  const written = { titleTemplate: '{person}', isBatchAllowed: false };
  expect(policyFrom(await storedPolicy({ get: async () => written }))).toEqual(policyFrom(written));
});

it('a browser that refuses to read them, as Firefox where there are none, has none', async () => {
  const refusal = new Error('Managed storage manifest not found');
  expect(policyFrom(await storedPolicy({ get: () => Promise.reject(refusal) }))).toEqual(policyFrom({}));
});
