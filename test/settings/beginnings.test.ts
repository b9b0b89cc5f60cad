import { describe, expect, it } from 'vitest';
import { beginningsFor, choicesToRemember } from '../../utils/settings/beginnings.ts';
import { presetChoices, siteFrom } from '../../utils/settings/presets.ts';
import { settingsFrom } from '../../utils/settings/settings.ts';

const defaults = settingsFrom(undefined);
const linkedIn = { site: 'linkedin.com', choices: { labelIds: ['cold'], channel: 2 } };
const profile = 'https://de.linkedin.com/in/jane';

describe('a site', () => {
  it.each([
    ['linkedin.com', 'linkedin.com'],
    [' LinkedIn.com ', 'linkedin.com'],
    ['www.linkedin.com', 'linkedin.com'],
    ['https://www.linkedin.com/in/jane', 'linkedin.com'],
    ['mail.google.com/mail', 'mail.google.com'],
    ['müller.example', 'xn--mller-kva.example'],
    ['localhost', undefined],
    ['', undefined],
    ['linked in', undefined],
    ['javascript:alert(1)', undefined],
  ])('written as %j is %j', (text, site) => {
    expect(siteFrom(text)).toBe(site);
  });
});

describe('a preset', () => {
  it.each([
    ['https://linkedin.com/in/jane'],
    ['https://www.linkedin.com/in/jane'],
    [profile],
    ['https://linkedin.com./in'],
  ])('is for its site and the subdomains: %s', (url) => {
    expect(presetChoices([linkedIn], url)).toEqual(linkedIn.choices);
  });

  it.each([
    ['https://notlinkedin.com/in/jane'],
    ['https://linkedin.com.evil.example/in/jane'],
    ['https://firm.example/?from=linkedin.com'],
    ['about:blank'],
    [undefined],
  ])('is for no other: %s', (url) => {
    expect(presetChoices([linkedIn], url)).toEqual({});
  });

  it('that fits first counts', () => {
    const german = { site: 'de.linkedin.com', choices: { channel: 3 } };
    expect(presetChoices([german, linkedIn], profile)).toEqual({ channel: 3 });
    expect(presetChoices([linkedIn, german], profile)).toEqual(linkedIn.choices);
  });

  it('whose site is only half written is for none', () => {
    expect(
      presetChoices(
        [
          { site: 'com', choices: { channel: 1 } },
          { site: '', choices: {} },
        ],
        profile,
      ),
    ).toEqual({});
  });
});

describe('a new draft', () => {
  const last = { ownerId: 502, labelIds: ['warm'], channel: 1, visibleTo: '3', currency: 'CHF' } as const;
  const settings = {
    ...defaults,
    choices: { ...defaults.choices, channel: 4, visibleTo: '1' as const },
    presets: [linkedIn],
    lastChoices: { ...last, labelIds: ['warm'] },
  };

  it('begins with the defaults', () => {
    expect(beginningsFor({ ...settings, presets: [] }, profile)).toEqual(settings.choices);
  });

  it('begins with the last choices where the user wants that', () => {
    expect(beginningsFor({ ...settings, beginsAsLast: true }, 'https://firm.example/')).toEqual(last);
  });

  it('begins with the site’s preset before all else, as far as that says something', () => {
    expect(beginningsFor({ ...settings, beginsAsLast: true }, profile)).toEqual({ ...last, ...linkedIn.choices });
  });
});

describe('the choices to remember', () => {
  const settings = { ...defaults, beginsAsLast: true, presets: [linkedIn] };
  const chosen = { ownerId: 502, labelIds: ['cold'], channel: 2, visibleTo: '3', currency: 'CHF' } as const;

  it('are those of the draft, and nothing else of it', () => {
    const draft = { ...chosen, labelIds: ['cold'], name: 'Jane Roe' };
    expect(choicesToRemember(settings, 'https://firm.example/', draft)).toEqual(chosen);
  });

  it('don’t carry a site’s preset to other sites', () => {
    const remembered = choicesToRemember(settings, profile, { ...chosen, labelIds: ['cold'] });
    expect(remembered).toEqual({ ...chosen, labelIds: [], channel: null });
  });
});
