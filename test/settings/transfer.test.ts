import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../utils/settings/settings.ts';
import { exportedSettings, importedSettings, importMaxBytes } from '../../utils/settings/transfer.ts';
import { anySettings } from './any-settings.ts';

const file = (settings: unknown, head: object = {}) =>
  JSON.stringify({ leadclip: 'settings', version: 1, settings, ...head });
const problemOf = (text: string) => {
  const imported = importedSettings(text);
  return imported.ok ? undefined : imported.problem;
};

describe('exported settings', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (settings, elsewhere) => {
        const imported = importedSettings(exportedSettings(settings));
        const { keepsHistory, isMoreOpen } = elsewhere;
        expect(imported.ok && { ...elsewhere, ...imported.settings }).toEqual({
          ...settings,
          keepsHistory,
          isMoreOpen,
        });
      }),
    );
  });

  it('are named and versioned, and hold nothing of one machine, no token and nobody’s data', () => {
    const { settings, ...head } = JSON.parse(exportedSettings({ ...defaultSettings, ...{ token: 'secret' } }));
    expect(head).toEqual({ leadclip: 'settings', version: 1 });
    expect(Object.keys(settings)).toEqual([
      'titleTemplate',
      'choices',
      'beginsAsLast',
      'presets',
      'contacts',
      'mapping',
      'formFields',
    ]);
  });
});

describe('a file', () => {
  it('may name some settings only; the others stay', () => {
    expect(importedSettings(file({ beginsAsLast: true }))).toEqual({ ok: true, settings: { beginsAsLast: true } });
    expect(importedSettings(`\ufeff${file({})}`)).toEqual({ ok: true, settings: {} });
  });

  it.each([
    ['that is too large', ' '.repeat(importMaxBytes + 1), { kind: 'tooLarge' }],
    ['that is too large in bytes', '–'.repeat(importMaxBytes / 2), { kind: 'tooLarge' }],
    ['that is no JSON', 'name,email', { kind: 'noJson' }],
    ['that is empty', '', { kind: 'noJson' }],
    ['of another program', '{"settings": {}}', { kind: 'noSettings' }],
    ['that is a list', '[]', { kind: 'noSettings' }],
    ['of a newer version', file({}, { version: 2, more: 1 }), { kind: 'newer' }],
    ['of no version', file({}, { version: 0 }), { kind: 'unusable', place: 'version' }],
    ['without settings', file(undefined), { kind: 'unusable', place: 'settings' }],
    ['with a token', file({ token: 'secret' }), { kind: 'unusable', place: 'token' }],
    ['with what belongs to one machine', file({ keepsHistory: false }), { kind: 'unusable', place: 'keepsHistory' }],
    ['with a wrong value', file({ titleTemplate: ' ' }), { kind: 'unusable', place: 'titleTemplate' }],
    [
      'with one wrong preset',
      file({
        beginsAsLast: true,
        presets: [
          { site: 'a.example', choices: {} },
          { site: 1, choices: {} },
        ],
      }),
      { kind: 'unusable', place: 'presets.1.site' },
    ],
    ['with half a choice', file({ choices: { channel: 1 } }), { kind: 'unusable', place: 'choices.ownerId' }],
    [
      'with too many presets',
      file({ presets: Array(501).fill({ site: '', choices: {} }) }),
      { kind: 'unusable', place: 'presets' },
    ],
    [
      'with a hidden name',
      '{"leadclip":"settings","version":1,"settings":{"__proto__":{"x":1}}}',
      { kind: 'unusable', place: '__proto__' },
    ],
  ])('%s is refused as a whole, with the reason', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((settings) => file(settings)),
        ),
        (text) => {
          expect(importedSettings(text)).toHaveProperty('ok');
        },
      ),
    );
  });
});
