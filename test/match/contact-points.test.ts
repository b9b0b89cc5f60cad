import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtDomain } from '../../utils/match/domain.ts';
import { madeAt } from '../../utils/match/open-work.ts';
import { isSamePhone } from '../../utils/match/phone.ts';
import { isSameProfile } from '../../utils/match/profile.ts';

describe('two phone numbers', () => {
  it.each([
    ['+1 202 555 0101', '+12025550101'],
    ['+1 202 555 0101', '001-202-555-0101'],
    ['+44 20 7946 0958', '020 7946 0958'],
    ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
    ['+1 (202) 555-0101', '(202) 555-0101'],
    ['+1 202 555 0101 ext. 7', '+1 202 555 0101 x7'],
    ['+1 202 555 0101 extension 7', '+1 202 555 0101 #7'],
    ['+1 202 555 0101;ext=7', '  +1 202 555 0101 EXT 7 '],
    ['+49 30 5550101 Durchwahl 12', '030 5550101 DW. 12'],
    ['+372 5550101', '5550101'],
    ['0049 30 5550101', '+49 30 5550101'],
    ['5550101', '555-0101'],
    ['+1 200 555 0101', '200 555 0101'],
    ['001 200 555 0101', '+1 200 555 0101'],
  ])('%s and %s are the same', (one, other) => {
    expect(isSamePhone(one, other)).toBe(true);
    expect(isSamePhone(other, one)).toBe(true);
  });

  it.each([
    ['+1 202 555 0101', '+1 202 555 0102'],
    ['+1 202 555 0101 ext. 7', '+1 202 555 0101 ext. 8'],
    ['+1 202 555 0101', '+1 202 555 0101 ext. 7'],
    ['+1 202 555 0101', '+44 202 555 0101'],
    ['+1 202 555 0101', '555 0101'],
    ['101', '101'],
    ['555010', '555010'],
    ['+49 555010', '0555010'],
    ['+1234 5550101', '5550101'],
    ['+5550101', '5550102'],
    ['+49 30 5550101', '030 5550102'],
    ['+49 30 5550101', '00 30 5550101'],
    ['202 555 0101', '1 202 555 0101'],
    ['+1 202 555 0101 x7 home', '+1 202 555 0101 x7'],
    ['+1 202 555 0101 ext. 12', '+1 202 555 010112'],
    ['+2025550101', '2025550101'],
    ['', ''],
  ])('%s and %s are not', (one, other) => {
    expect(isSamePhone(one, other)).toBe(false);
    expect(isSamePhone(other, one)).toBe(false);
  });
});

describe('two profiles', () => {
  it.each([
    ['https://www.linkedin.com/in/ann', 'linkedin.com/in/ann/'],
    ['https://de.linkedin.com/in/ann?trk=people', 'https://www.linkedin.com/in/Ann#about'],
    ['https://www.linkedin.com/in/j%C3%B6rg', 'https://www.linkedin.com/in/jörg'],
    ['http://github.com/ann', 'https://github.com/ann'],
    ['HTTPS://github.com/ann', 'github.com/ann'],
    ['https://m.social.example/ann', 'https://mobile.social.example/ann//'],
    [' https://social.example/ann ', 'https://social.example/ann'],
    ['https://social.example/50%', 'https://social.example/50%'],
    ['social.example/a:b', 'https://social.example/a:b'],
  ])('%s and %s are the same', (one, other) => {
    expect(isSameProfile(one, other)).toBe(true);
  });

  it.each([
    ['https://www.linkedin.com/in/ann', 'https://www.linkedin.com/in/anna'],
    ['https://www.linkedin.com/in/ann', 'https://www.linkedin.com/in/ann/details'],
    ['https://www.linkedin.com/in/ann', 'https://www.linkedin.com.evil.example/in/ann'],
    ['https://www.linkedin.com/in/ann', 'https://linkedin.example/in/ann'],
    ['https://www.linkedin.com/', 'https://www.linkedin.com/'],
    ['https://de.github.com/ann', 'https://github.com/ann'],
    ['https://de.linkedin.com.evil.example/in/ann', 'https://linkedin.com.evil.example/in/ann'],
    ['https://deu.linkedin.com/in/ann', 'https://www.linkedin.com/in/ann'],
    ['https://my.m.social.example/ann', 'https://my.social.example/ann'],
    ['https://social.example/a/n', 'https://social.example/an'],
    ['ftp://social.example/ann', 'ftp://social.example/ann'],
    ['mailto:ann@social.example', 'mailto:ann@social.example'],
    ['localhost/ann', 'localhost/ann'],
    ['', ''],
    ['%', '%'],
  ])('%s and %s are not', (one, other) => {
    expect(isSameProfile(one, other)).toBe(false);
  });

  it('are compared without an error, whatever they are', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => typeof isSameProfile(one, other) === 'boolean'));
  });
});

describe('an address at firm.example', () => {
  it.each([
    'jane@firm.example',
    ' Jane@Firm.Example ',
    'o#neill@firm.example',
    'firm.example/a:b',
    'https://www.firm.example/team',
    'HTTP://firm.example',
    'firm.example',
    'firm.example/team',
    'jane@mail.firm.example',
  ])('%s is', (address) => expect(isAtDomain(address, 'firm.example')).toBe(true));

  it.each([
    'jane@myfirm.example',
    'https://firm.example.evil.example',
    'https://evil.example/firm.example',
    'https://evil.example/?at=jane@firm.example',
    'firm.example is our customer',
    'https://firm.example/ is our customer',
    'https://evil.example#.firm.example',
    'jane@firm.example@evil.example',
    '',
  ])('%s is not', (address) => expect(isAtDomain(address, 'firm.example')).toBe(false));

  it.each(['jane@firm.example', 'https://firm.example.'])('%s is not at no domain', (address) =>
    expect(isAtDomain(address, '')).toBe(false),
  );
});

describe('the time in a lead’s id', () => {
  it('is that of the example in Pipedrive’s reference, whose add_time is 2020-10-14T11:30:36.551Z', () => {
    const time = madeAt('adf21080-0e10-11eb-879b-05d71fb426ec') ?? 0;
    expect(Math.abs(time - Date.parse('2020-10-14T11:30:36.551Z'))).toBeLessThan(2);
  });

  it.each([
    'f08b42a0-4e75-41ea-9643-03698ef1cfd6',
    '00000000-0000-1000-8000-000000000000',
    'lead',
    '00adf21080-0e10-11eb-879b-05d71fb426ec',
  ])('is not read from %s', (id) => expect(madeAt(id)).toBeUndefined());
});
