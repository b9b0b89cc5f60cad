import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../utils/settings/fields.ts';
import { defaultSettings, type Settings } from '../../utils/settings/settings.ts';
import { syncRound } from '../../utils/settings/sync-round.ts';
import { anySettings } from './any-settings.ts';

/** Chrome and Firefox: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
const quota = { bytes: 102_400, bytesPerItem: 8_192, items: 512 };

/** The browser's synced storage, at once the same everywhere. */
class Cloud {
  items: Record<string, unknown> = {};

  write(set: Record<string, unknown>, remove: string[]) {
    this.items = JSON.parse(JSON.stringify({ ...this.items, ...set }));
    for (const key of remove) delete this.items[key];
    const sizes = Object.entries(this.items).map(([key, item]) => key.length + Buffer.byteLength(JSON.stringify(item)));
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(quota.bytesPerItem);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(quota.bytes);
    expect(sizes.length).toBeLessThanOrEqual(quota.items);
  }
}

class Machine {
  settings: Settings = defaultSettings;
  isSynced = true;
  #known: unknown;
  #cloud: Cloud;
  #clockAhead: number;

  constructor(cloud: Cloud, clockAhead = 0) {
    this.#cloud = cloud;
    this.#clockAhead = clockAhead;
  }

  change(change: Partial<Settings>): this {
    this.settings = { ...this.settings, ...change };
    return this;
  }

  sync(now = 1_700_000_000_000) {
    const after = syncRound({
      settings: this.settings,
      isSynced: this.isSynced,
      known: this.#known,
      synced: this.#cloud.items,
      now: now + this.#clockAhead,
    });
    this.#cloud.write(after.set, after.remove);
    this.settings = after.settings;
    this.#known = JSON.parse(JSON.stringify(after.known));
    return after;
  }
}

function twoMachines(clockAhead = 0) {
  const cloud = new Cloud();
  return { cloud, office: new Machine(cloud), home: new Machine(cloud, clockAhead) };
}

const preset = (site: string, channel = 1) => ({ site, choices: { channel } });

describe('settings', () => {
  it('follow the user to a new machine, and it changes none of them', () => {
    const { office, home, cloud } = twoMachines();
    office.change({ titleTemplate: '{person}', presets: [preset('a.example')], formFields: ['x'] }).sync();
    const before = structuredClone(cloud.items);
    home.sync();
    expect(home.settings).toEqual(office.settings);
    expect(cloud.items).toEqual(before);
  });

  it('changed at two places at once are both kept', () => {
    const { office, home } = twoMachines();
    office.change({ titleTemplate: '{person}' });
    home.change({ formFields: ['x'] });
    office.sync();
    home.sync();
    office.sync();
    expect(office.settings).toEqual({ ...defaultSettings, titleTemplate: '{person}', formFields: ['x'] });
    expect(home.settings).toEqual(office.settings);
  });

  it('never bring along what belongs to one machine', () => {
    const { office, home, cloud } = twoMachines();
    const lastChoices = { ...defaultSettings.choices, channel: 4 };
    office.change({ isMoreOpen: true, keepsHistory: false, lastChoices, isBatchAllowed: false }).sync();
    home.sync();
    expect(cloud.items).toEqual({});
    expect(home.settings).toEqual(defaultSettings);
  });

  it('stay at home while they are switched off, and catch up afterwards', () => {
    const { office, home, cloud } = twoMachines();
    office.isSynced = false;
    office.change({ titleTemplate: '{person}' }).sync();
    expect(cloud.items).toEqual({});
    office.isSynced = true;
    office.sync();
    home.sync();
    expect(home.settings.titleTemplate).toBe('{person}');
  });

  it('can be changed by a machine whose clock is right after one whose clock is years ahead', () => {
    const { office, home } = twoMachines(5 * 365 * 86_400_000);
    home.change({ titleTemplate: 'ahead {person}' }).sync();
    office.sync();
    office.change({ titleTemplate: 'right {person}' }).sync();
    home.sync();
    expect(home.settings.titleTemplate).toBe('right {person}');
  });

  it('of a newer version stay where they are', () => {
    const { office, cloud } = twoMachines();
    cloud.items = {
      'settings.choices.visibleTo': { value: '9', at: 5 },
      'settings.new': { value: 1, at: 5 },
      other: 1,
    };
    const before = structuredClone(cloud.items);
    office.sync();
    expect(cloud.items).toEqual(before);
    expect(office.settings).toEqual(defaultSettings);
  });

  it('need no second round', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (one, other) => {
        const { office, home, cloud } = twoMachines();
        office.change(one).sync();
        home.change(other).sync();
        const before = structuredClone(cloud.items);
        const { set, remove } = home.sync(1_800_000_000_000);
        expect({ set, remove }).toEqual({ set: {}, remove: [] });
        expect(cloud.items).toEqual(before);
      }),
    );
  });

  it('become the same everywhere, whoever changes what in whichever order, with any clocks', () => {
    const step = fc.record({ machine: fc.nat(2), settings: anySettings, time: fc.nat(5), syncs: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: -9, max: 9 }), (steps, ahead) => {
        const cloud = new Cloud();
        const machines = [new Machine(cloud), new Machine(cloud, ahead), new Machine(cloud, -ahead)];
        for (const { machine, settings, time, syncs } of steps) {
          const { keepsHistory: _, isMoreOpen: __, ...shared } = settings;
          machines[machine]?.change(shared);
          if (syncs) machines[machine]?.sync(1_700_000_000_000 + time);
        }
        for (const machine of [...machines, ...machines]) machine.sync();
        const [first, ...others] = machines.map((machine) => fieldsOf(machine.settings));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});

describe('presets', () => {
  it('made at two places are both there, in one order everywhere', () => {
    const { office, home } = twoMachines();
    office.change({ presets: [preset('b.example')] }).sync();
    home.change({ presets: [preset('a.example')] }).sync();
    office.sync();
    home.sync();
    expect(office.settings.presets.map(({ site }) => site).toSorted()).toEqual(['a.example', 'b.example']);
    expect(home.settings.presets).toEqual(office.settings.presets);
  });

  it('keep their order, and one that is half written its place on its machine', () => {
    const { office, home } = twoMachines();
    office.change({ presets: [preset('z.example'), preset('half'), preset('a.example')] }).sync();
    home.sync();
    expect(home.settings.presets).toEqual([preset('z.example'), preset('a.example')]);
    expect(office.settings.presets).toHaveLength(3);
  });

  it('taken away at one place go at the other, while another’s change stays', () => {
    const { office, home } = twoMachines();
    office.change({ presets: [preset('a.example'), preset('b.example')] }).sync();
    home.sync();
    home.change({ presets: [preset('b.example')] }).sync();
    office.change({ presets: [preset('a.example'), preset('b.example', 7)] }).sync();
    home.sync();
    expect(office.settings.presets).toEqual([preset('b.example', 7)]);
    expect(home.settings).toEqual(office.settings);
  });

  it('beyond the room that browsers give are left out, said, and lost nowhere', () => {
    const { office } = twoMachines();
    const labelIds = Array.from({ length: 20 }, (_, index) => `<${index}>`.padEnd(36, '–'));
    const presets = Array.from({ length: 600 }, (_, index) => ({ site: `s${index}.example`, choices: { labelIds } }));
    const { left } = office.change({ titleTemplate: '{person}', presets }).sync();
    expect(left.length).toBeGreaterThan(500);
    expect(left).not.toContain('titleTemplate');
    expect(office.settings.presets).toEqual(presets);
  });

  it('that were taken away give up their room first', () => {
    const { office, cloud } = twoMachines();
    for (let index = 0; index < 700; index += 50) {
      office.change({ presets: Array.from({ length: 50 }, (_, at) => preset(`s${index + at}.example`)) }).sync(index);
    }
    const kept = JSON.stringify(cloud.items);
    for (const { site } of office.settings.presets) expect(kept).toContain(`"settings.preset.${site}"`);
    expect(Object.keys(cloud.items).length).toBe(500);
  });
});
