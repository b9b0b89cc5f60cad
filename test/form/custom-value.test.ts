import { describe, expect, it } from 'vitest';
import { type CustomFieldType, emptyEntry } from '../../utils/lead/custom-field.ts';
import { customValue } from '../../utils/lead/custom-value.ts';
import { fieldOf, optionId, surroundings } from './offered.ts';

const valueOfEntry = (type: CustomFieldType, first: string, second = '') =>
  customValue(fieldOf(type), { first, second }, surroundings);

/** The value under the field's key, and where there is one, under its second key. */
function sent(type: CustomFieldType, first: string, second = '') {
  const result = valueOfEntry(type, first, second);
  return result.ok ? Object.values(result.values) : result.kind;
}

describe('a custom field', () => {
  it.each<[CustomFieldType, string, string, (string | number)[]]>([
    ['varchar', ' Spring ', '', ['Spring']],
    ['varchar_auto', 'Ovens', '', ['Ovens']],
    ['text', 'one\ntwo', '', ['one\ntwo']],
    ['text', 'x'.repeat(300), '', ['x'.repeat(300)]],
    ['phone', '+372 5555 0101', '', ['+372 5555 0101']],
    ['address', '1 Quay, Tallinn', '', ['1 Quay, Tallinn']],
    ['double', '1,500.25', '', [1_500.25]],
    ['double', '0', '', [0]],
    ['monetary', '20', 'USD', [20, 'USD']],
    ['monetary', '20', '', [20, 'EUR']],
    ['date', '2028-02-29', '', ['2028-02-29']],
    ['daterange', '2027-01-01', '2027-01-01', ['2027-01-01', '2027-01-01']],
    ['time', '09:30', '', ['09:30:00']],
    ['timerange', '22:00', '06:00', ['22:00:00', '06:00:00']],
    ['enum', optionId('enum', 1), '', [optionId('enum', 1)]],
    ['set', `${optionId('set', 2)},${optionId('set', 0)}`, '', [`${optionId('set', 0)},${optionId('set', 2)}`]],
    ['user', '502', '', [502]],
    ['people', '1001', 'Ada', [1_001]],
    ['org', '20001', 'Firm', [20_001]],
  ])('of type %s takes %j %j', (type, first, second, expected) => {
    expect(sent(type, first, second)).toEqual(expected);
  });

  it.each<[CustomFieldType, string, string, string]>([
    ['varchar', 'x'.repeat(256), '', 'tooLong'],
    ['phone', '1'.repeat(256), '', 'tooLong'],
    ['double', 'a few', '', 'number'],
    ['double', '1,5', '', 'number'],
    ['monetary', 'much', 'EUR', 'amount'],
    ['monetary', '1', 'XXX', 'currency'],
    ['date', '2027-02-29', '', 'date'],
    ['daterange', '2027-01-01', '', 'rangeIncomplete'],
    ['daterange', '', '2027-01-01', 'rangeIncomplete'],
    ['daterange', '2027-02-01', '2027-01-31', 'rangeReversed'],
    ['time', '24:00', '', 'time'],
    ['timerange', '08:00', '', 'rangeIncomplete'],
  ])('of type %s stops %j %j: %s', (type, first, second, kind) => {
    expect(sent(type, first, second)).toBe(kind);
  });

  it.each<[CustomFieldType, string]>([
    ['enum', '999'],
    ['set', '998,999'],
    ['user', '999'],
    ['people', 'Ada'],
    ['org', '0'],
  ])('of type %s leaves out %j, which the form could not show', (type, first) => {
    expect(sent(type, first)).toEqual([]);
  });

  it.each(surroundings.customFields?.map(({ type }) => [type]) ?? [])('of type %s is left out when empty', (type) => {
    expect(customValue(fieldOf(type), emptyEntry, surroundings)).toEqual({ ok: true, values: {} });
    expect(sent(type, '  ', ' ')).toEqual([]);
  });

  it('names the second value after the first', () => {
    const { key } = fieldOf('monetary');
    expect(valueOfEntry('monetary', '5', 'USD')).toEqual({
      ok: true,
      values: { [key]: 5, [`${key}_currency`]: 'USD' },
    });
  });
});
