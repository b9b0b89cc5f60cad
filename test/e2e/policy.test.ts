import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { underRealPolicy, whyNoPolicy } from './support/policy.ts';
import { fieldValue, pressSend, waitForForm, waitForWords } from './support/popup.ts';

const reason = await whyNoPolicy();

describe.skipIf(reason !== undefined)(`a policy of the computer${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let leadclip: Leadclip;

  beforeAll(async () => {
    // In one language it is a copy, whose id no other extension has.
    leadclip = await Leadclip.start({ language: 'en' });
    await leadclip.connect();
  });
  afterAll(() => leadclip.stop());

  it('is read by the browser, and decides what a lead is made with', async () => {
    const policy = { titleTemplate: 'ours: {person}', fixed: { visibleTo: '3' }, isBatchAllowed: false };
    await underRealPolicy(leadclip, policy, async () => {
      const popup = await leadclip.pressToolbarButton(await leadclip.openPage(samplePage('company-profile')));
      await waitForForm(popup);
      await expect.poll(() => fieldValue(popup, 'Lead title')).toBe('ours: Jane Roe');
      await pressSend(popup);
      await waitForWords(popup, 'The lead is in Pipedrive.');
      const { leads } = leadclip.sandbox.core.state();
      expect(leads).toMatchObject([{ title: 'ours: Jane Roe', visible_to: '3' }]);
    });
  });
});
