import * as v from 'valibot';
import { type Fields, fieldsOf, isPresetField, isSame, readField, textOf, withFields } from './fields.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** A field's value and when it was changed last. `null` for a preset: it was taken away. */
export interface Stamp {
  value: unknown;
  at: number;
}

export type Stamps = Record<string, Stamp>;

/** No clock is believed beyond this: what claims to be later isn't read, so that it can't stand for ever. */
const latest = Date.UTC(2200, 0);

const stampSchema = v.strictObject({
  value: v.unknown(),
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest)),
});

/** @param stored by field, as it lies in the storage. What can't be read here may be a newer version's and is left alone. */
export function stampsFrom(stored: unknown): Stamps {
  const fields = v.is(v.record(v.string(), v.unknown()), stored) ? Object.entries(stored) : [];
  return Object.fromEntries(
    fields.flatMap(([field, item]) => {
      const stamp = v.safeParse(stampSchema, item);
      const value = stamp.success ? readField(field, stamp.output.value) : undefined;
      return stamp.success && value !== undefined ? [[field, { value, at: stamp.output.at }]] : [];
    }),
  );
}

/**
 * What is known of the fields once those that have changed here bear the time. A change is always later than what it
 * replaces, even where that comes from a clock that is ahead.
 */
export function stamped(known: Stamps, settings: Settings, now: number): Stamps {
  const fields = fieldsOf(settings);
  const gone = Object.keys(known).filter((field) => isPresetField(field) && !Object.hasOwn(fields, field));
  const current = [...Object.entries(fields), ...gone.map((field) => [field, null] as const)];
  return Object.fromEntries(
    current.flatMap(([field, value]) => {
      const before = known[field];
      if (isSame(value, before ? before.value : defaults[field])) return before ? [[field, before]] : [];
      return [[field, { value, at: Math.max(now, before ? before.at + 1 : 0) }]];
    }),
  );
}

const defaults = fieldsOf(defaultSettings);

/** Of each field the later change. Of two at the same time all machines take the same one. */
export function merged(one: Stamps, other: Stamps): Stamps {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const stamp = later(one[field], other[field]);
      return stamp ? [[field, stamp]] : [];
    }),
  );
}

function later(one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return (textOf(one.value) ?? '') >= (textOf(other.value) ?? '') ? one : other;
}

/** The settings with what has changed elsewhere. */
export function adopted(settings: Settings, here: Stamps, everywhere: Stamps): Settings {
  const changes: Fields = Object.fromEntries(
    Object.entries(everywhere).flatMap(([field, { value }]) =>
      isSame(value, here[field]?.value) ? [] : [[field, value]],
    ),
  );
  return withFields(settings, changes);
}
