import * as v from 'valibot';
import { type Preset, siteFrom } from './presets.ts';
import { defaultSettings, type Settings, settingsFrom } from './settings.ts';

/**
 * The settings that follow their user, cut into the parts that change by themselves: `titleTemplate`, `choices.channel`,
 * `preset.linkedin.com`, … What belongs to one machine isn't among them.
 */
export type Fields = Record<string, unknown>;

const whole = ['titleTemplate', 'beginsAsLast', 'formFields'] as const;
const byMember = ['choices', 'contacts', 'mapping'] as const;
const presetPrefix = 'preset.';

export const isPresetField = (field: string) => field.startsWith(presetPrefix);

export function fieldsOf(settings: Settings): Fields {
  const members = byMember.flatMap((group) =>
    Object.entries(settings[group]).map(([member, value]) => [`${group}.${member}`, value] as const),
  );
  const presets = bySite(settings.presets);
  return Object.fromEntries<unknown>([
    ...whole.map((name) => [name, settings[name]] as const),
    ...members,
    ...[...presets].map(([site, preset]) => [presetPrefix + site, preset] as const),
    ['presetOrder', [...presets.keys()]],
  ]);
}

/** The settings with some fields changed. `null` for a preset takes it away. */
export function withFields(settings: Settings, fields: Fields): Settings {
  const changed = new Map(Object.entries(fields));
  const membersOf = (group: string) =>
    Object.fromEntries(
      [...changed].flatMap(([field, value]) =>
        field.startsWith(`${group}.`) ? [[field.slice(group.length + 1), value]] : [],
      ),
    );
  return settingsFrom({
    ...settings,
    ...Object.fromEntries(whole.flatMap((name) => (changed.has(name) ? [[name, changed.get(name)]] : []))),
    ...Object.fromEntries(byMember.map((group) => [group, { ...settings[group], ...membersOf(group) }])),
    presets: presetsWith(settings.presets, changed),
  });
}

/** The value as this version knows it; `undefined` where it knows no such field, or not with this value. */
export function readField(field: string, value: unknown): unknown {
  if (value === null && isPresetField(field)) return null;
  if (field === 'presetOrder') return v.is(v.array(v.string()), value) ? value : undefined;
  const read = fieldsOf(withFields(defaultSettings, { [field]: value }))[field];
  return isSame(read, value) ? read : undefined;
}

/** One text for one value, whatever the order in which a browser has kept its members. */
export function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

export const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** Of two for one site only the first ever counts. One whose site is only half written is nobody's yet. */
function bySite(presets: Preset[]): Map<string, Preset> {
  const found = new Map<string, Preset>();
  for (const preset of presets) {
    const site = siteFrom(preset.site);
    if (site !== undefined && !found.has(site)) found.set(site, preset);
  }
  return found;
}

function presetsWith(before: Preset[], changed: Map<string, unknown>): unknown[] {
  const presets = new Map<string, unknown>(bySite(before));
  const named = changed.get('presetOrder');
  const order = Array.isArray(named) ? named : [...presets.keys()];
  const changes = [...changed].filter(([field]) => isPresetField(field));
  if (changes.length === 0 && named === undefined) return before;
  for (const [field, preset] of changes) {
    if (preset === null) presets.delete(field.slice(presetPrefix.length));
    else presets.set(field.slice(presetPrefix.length), preset);
  }
  const place = (site: string) => (order.includes(site) ? order.indexOf(site) : order.length);
  const sites = [...presets.keys()].toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
  const halfWritten = before.filter(({ site }) => siteFrom(site) === undefined);
  return [...sites.map((site) => presets.get(site)), ...halfWritten];
}
