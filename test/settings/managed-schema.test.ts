import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyFrom, underPolicy } from '../../utils/settings/policy.ts';
import { defaultSettings } from '../../utils/settings/settings.ts';
import firefoxManifest from '../build/manifest.firefox-mv3.json' with { type: 'json' };

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: string[];
}

const schema: Schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
const page = readFileSync('docs/administrators.md', 'utf8');

/** The example under a heading. */
function example(name: string) {
  const [, text] = new RegExp(`\`\`\`json ${name}\n(.*?)\`\`\``, 's').exec(page) ?? [];
  return JSON.parse(text ?? '');
}

const examples = {
  chrome: example('chrome')['3rdparty'].extensions.LEADCLIP_ID,
  edge: example('edge')['3rdparty'].extensions.LEADCLIP_ID,
  firefox: example('firefox').policies['3rdparty'].Extensions[firefoxManifest.browser_specific_settings.gecko.id],
  console: Object.fromEntries(
    Object.entries<{ Value: unknown }>(example('console')).map(([name, { Value }]) => [name, Value]),
  ),
};

/** As strict as Chrome, as far as this schema goes. */
function problemsOf(value: unknown, { type, properties = {}, items, enum: allowed }: Schema, place = ''): string[] {
  if (allowed && !allowed.includes(String(value))) return [`${place}: none of ${allowed}`];
  if (type === 'integer') return Number.isInteger(value) ? [] : [place];
  if (type === 'array')
    return Array.isArray(value) && items ? value.flatMap((item) => problemsOf(item, items, place)) : [place];
  if (type !== 'object') return typeof value === type ? [] : [place];
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name];
    return known ? problemsOf(member, known, `${place}.${name}`) : [`${place}.${name} is unknown`];
  });
}

function everySchema(part: Schema): Schema[] {
  const below = [...Object.values(part.properties ?? {}), ...(part.items ? [part.items] : [])];
  return [part, ...below.flatMap(everySchema)];
}

describe('the schema for administrators', () => {
  it('has one type in each place, no alternatives and nothing unnamed at the top: Chrome loads no other', () => {
    for (const part of everySchema(schema)) {
      expect(['object', 'array', 'string', 'integer', 'boolean']).toContain(part.type);
      expect(Object.keys(part).filter((key) => !['title', 'description', 'enum'].includes(key))).toEqual(
        ['type', { object: 'properties', array: 'items' }[part.type]].filter(Boolean),
      );
    }
  });

  it('has every name of the documentation, and no other', () => {
    const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(schema.properties ?? {}).toSorted());
  });

  it.each(Object.entries(examples))('takes the example for %s, and Leadclip uses all of it', (_, written) => {
    expect(problemsOf(written, schema)).toEqual([]);
    const policy = policyFrom(written);
    expect(policy.presets).toEqual(written.presets ?? []);
    expect(policy.formFields).toEqual(written.formFields ?? []);
    const groups = ['defaults', 'fixed', 'contacts', 'mapping'].flatMap((name) => Object.keys(written[name] ?? {}));
    const single = ['titleTemplate', 'beginsAsLast'].filter((name) => name in written);
    expect(Object.keys(policy.fields)).toHaveLength(groups.length + single.length);
    expect(underPolicy(defaultSettings, policy)).toMatchObject(policy.switches);
    const switches = ['isBatchAllowed', 'keepsHistory', 'isSynced'].filter((name) => name in written);
    expect(Object.keys(policy.switches)).toEqual(switches);
  });

  it('takes nothing that Leadclip would not: each of its choices is one of the settings', () => {
    const everyOption = {
      contacts: schema.properties?.contacts?.properties,
      defaults: schema.properties?.defaults?.properties,
    };
    for (const [group, properties] of Object.entries(everyOption)) {
      for (const [name, { enum: allowed = [] }] of Object.entries(properties ?? {})) {
        for (const value of allowed) {
          expect(Object.values(policyFrom({ [group]: { [name]: value } }).fields)).toEqual([value]);
        }
      }
    }
  });
});
