import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings, settingsFrom } from '../../utils/settings/settings.ts';
import { merged, type Stamps, stamped, stampsFrom } from '../../utils/settings/sync.ts';
import { anySettings } from './any-settings.ts';

const now = Date.UTC(2026, 10, 1);
const anyTime = fc.constantFrom(now, now + 1, now - 1, now + 400 * 86_400_000);
const anyStamps = fc
  .tuple(anySettings, anySettings, anyTime, anyTime)
  .map(([before, after, early, late]) => stamped(stamped({}, before, early), after, late));
const withChannel = (channel: number | null): Settings => ({
  ...defaultSettings,
  choices: { ...defaultSettings.choices, channel },
});

describe('two machines’ settings, merged', () => {
  it('are the same whichever is taken first', () => {
    fc.assert(
      fc.property(anyStamps, anyStamps, (a, b) => {
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
    );
  });

  it('don’t change by being merged again', () => {
    fc.assert(
      fc.property(anyStamps, anyStamps, (a, b) => {
        expect(merged(a, a)).toEqual(a);
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
      }),
    );
  });

  it('are the same in whichever order three meet', () => {
    fc.assert(
      fc.property(anyStamps, anyStamps, anyStamps, (a, b, c) => {
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      }),
    );
  });

  it('keep both changes where they are of two fields', () => {
    const here = stamped({}, withChannel(3), now);
    const there = stamped({}, { ...defaultSettings, titleTemplate: '{person}' }, now + 5);
    expect(merged(here, there)).toEqual({
      'choices.channel': { value: 3, at: now },
      titleTemplate: { value: '{person}', at: now + 5 },
    });
  });

  it('keep the later change of one field', () => {
    const here = stamped({}, withChannel(3), now);
    const there = stamped({}, withChannel(4), now + 1);
    expect(merged(here, there)['choices.channel']?.value).toBe(4);
  });
});

describe('a change', () => {
  it('is what differs from what is known, or from the defaults: a new machine changes nothing', () => {
    expect(stamped({}, defaultSettings, now)).toEqual({});
    const known = stamped({}, withChannel(3), now);
    expect(stamped(known, withChannel(3), now + 9)).toEqual(known);
    expect(stamped(known, withChannel(null), now + 9)['choices.channel']).toEqual({ value: null, at: now + 9 });
  });

  it('is later than what it replaces, even where that bears a time to come', () => {
    const ahead = now + 20 * 365 * 86_400_000;
    const known: Stamps = { 'choices.channel': { value: 3, at: ahead } };
    const change = stamped(known, withChannel(5), now);
    expect(merged(known, change)['choices.channel']).toEqual({ value: 5, at: ahead + 1 });
  });

  it('wins over any it has seen, whatever the clocks say', () => {
    fc.assert(
      fc.property(anyStamps, anySettings, anyTime, (seen, settings, time) => {
        const change = stamped(seen, settings, time);
        expect(merged(seen, change)).toEqual({ ...seen, ...change });
      }),
    );
  });

  it('takes a preset away for good, and lets it come again', () => {
    const withPreset = settingsFrom({ presets: [{ site: 'www.a.example', choices: { channel: 1 } }] });
    const known = stamped({}, withPreset, now);
    const gone = stamped(known, defaultSettings, now + 1);
    expect(merged(known, gone)['preset.a.example']).toEqual({ value: null, at: now + 1 });
    const again = stamped(gone, withPreset, now + 2);
    expect(merged(gone, again)['preset.a.example']?.value).toEqual(withPreset.presets[0]);
  });
});

describe('what lies in the storage', () => {
  it('comes back as it was kept, whatever the order of members a browser gives back', () => {
    fc.assert(
      fc.property(anyStamps, (stamps) => {
        const reversed = Object.entries(stamps).map(([field, { value, at }]) => [field, { at, value }]);
        expect(stampsFrom(JSON.parse(JSON.stringify(Object.fromEntries(reversed))))).toEqual(stamps);
      }),
    );
  });

  it.each([
    ['no object', 17],
    ['an unknown field', { nonsense: { value: 1, at: now } }],
    ['what belongs to one machine', { isMoreOpen: { value: true, at: now } }],
    ['a value of a newer version', { 'choices.visibleTo': { value: '9', at: now } }],
    ['a time that no clock can mean', { 'choices.channel': { value: 3, at: 1e300 } }],
    ['no time', { 'choices.channel': { value: 3 } }],
    ['a preset under another’s name', { 'preset.a.example': { value: { site: 'b.example', choices: {} }, at: now } }],
    [
      'a name that isn’t one',
      JSON.parse('{"__proto__": {"value": 1, "at": 1}, "choices.__proto__": {"value": 1, "at": 1}}'),
    ],
  ])('is left alone where it is %s', (_, stored) => {
    expect(stampsFrom(stored)).toEqual({});
  });
});
