import { describe, expect, test } from 'vitest';
import { isAddressOf, looksLikeName } from '../../utils/judge/text/names.ts';

describe('names', () => {
  test.each([
    'JUDr. Jana Nová, Ph.D., LL.M.',
    'Lt. Col. (Retd.) A. B. Stone',
    'Professor A. H. Winter-Lane FRS',
    'Robert “Bob” Stone',
    'Anna de Boer - ten Hove',
    'Paolo degli Alberti',
    '長谷部 太郎',
    'マリア・ロペス',
  ])('%s has a name’s shape', (name) => {
    expect(looksLikeName(name)).toBe(true);
  });

  test.each(['Mail Anna', 'Call Robert', 'Junior Designer', '営業部 太郎'])('%s has not', (text) => {
    expect(looksLikeName(text)).toBe(false);
  });

  test('an address of initials or of a shortened surname is made from the name', () => {
    expect(isAddressOf('Anna Thornton', 'ath@firm.example')).toBe(true);
    expect(isAddressOf('A. H. Winter', 'ahw12@firm.example')).toBe(true);
    expect(isAddressOf('Anna Thornton', 'bst@firm.example')).toBe(false);
  });
});
