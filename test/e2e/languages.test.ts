import { expect, it } from 'vitest';
import { locales } from '../locales/texts.ts';
import { Leadclip } from './support/leadclip.ts';
import { samplePage } from './support/pages.ts';
import { pressSend, waitForForm, waitForWords } from './support/popup.ts';
import { cutOff } from './support/seen.ts';

async function inLanguage(language: string, use: (leadclip: Leadclip) => Promise<void>): Promise<void> {
  const leadclip = await Leadclip.start({ language });
  try {
    await leadclip.connect();
    await use(leadclip);
  } finally {
    await leadclip.stop();
  }
}

it.each(locales)('In %s every screen has its words, and none is cut off', async (language) => {
  await inLanguage(language, async (leadclip) => {
    const { texts } = leadclip;
    const options = await leadclip.openOwnPage('options.html');
    await waitForWords(options, texts.connect_disconnect ?? '');
    for (const tab of await options.$$('[role=tab]')) {
      await tab.click();
      expect(await cutOff(options)).toEqual([]);
    }
    const popup = await leadclip.pressToolbarButton(await leadclip.openPage(samplePage('team')));
    await waitForForm(popup);
    await popup.waitForSelector(`select[aria-label="${texts.field_owner}"]`);
    await expect
      .poll(() => popup.$eval('html', ({ lang, dir }) => [lang, dir]))
      .toEqual([
        // With the browser's region where both speak the same.
        expect.stringMatching(`^${texts.language_code}`),
        texts.language_direction,
      ]);
    expect(await cutOff(popup)).toEqual([]);
    await pressSend(popup);
    await waitForWords(popup, texts.outcome_sent ?? '');
    expect(await cutOff(popup)).toEqual([]);
  });
});

it('In Arabic what is named stands to the left of its name', async () => {
  await inLanguage('ar', async (leadclip) => {
    const popup = await leadclip.pressToolbarButton(await leadclip.openPage(samplePage('team')));
    await waitForForm(popup);
    const [label, control] = await Promise.all(
      ['.field .label', '.field input'].map((part) =>
        popup.$eval(part, (element) => element.getBoundingClientRect().x),
      ),
    );
    expect(control).toBeLessThan(Number(label));
  });
});
