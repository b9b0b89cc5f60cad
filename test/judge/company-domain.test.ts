import fc from 'fast-check';
import { parse } from 'tldts-icann';
import { describe, expect, it } from 'vitest';
import { publicSuffix, workDomain } from '../../utils/judge/company-domain.ts';
import { suffixesBelow } from '../../utils/judge/public-suffixes.ts';

describe('the public suffix', () => {
  it.each([
    ['firm.example', 'example'],
    ['firm.de', 'de'],
    ['mail.firm.co.uk', 'co.uk'],
    ['firm.aisai.aichi.jp', 'aisai.aichi.jp'],
    ['firm.anything.ck', 'anything.ck'],
    ['www.ck', 'ck'],
    ['a.city.kawasaki.jp', 'kawasaki.jp'],
    ['school.leeds.sch.uk', 'leeds.sch.uk'],
    ['jane.github.io', 'io'],
  ])('of %s is %s', (host, suffix) => expect(publicSuffix(host)).toBe(suffix));

  const label = fc.stringMatching(/^[a-z][a-z\d]{0,8}$/);
  const listed = fc
    .constantFrom(...suffixesBelow)
    .chain(([domain, labels]) => fc.constantFrom(...labels).map((below) => `${below.replace('!', '')}.${domain}`));

  it('is what the whole list says, for any host', () => {
    const host = fc
      .tuple(
        fc.array(label, { maxLength: 3 }),
        fc.oneof(listed, label, fc.constantFrom('com', 'jp', 'ck', 'uk')),
        label,
      )
      .map(([before, end, any]) => [...before, end.replace('*', any)].join('.'));
    fc.assert(
      fc.property(host, (name) => {
        expect(publicSuffix(name)).toBe(parse(name, { validateHostname: false }).publicSuffix);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the domain of a work address', () => {
  it.each([
    ['jane@firm.example', 'firm.example'],
    ['jane@mail.firm.co.uk', 'firm.co.uk'],
    ['jane@gmail.com', ''],
    ['jane@co.uk', ''],
    ['jane@192.0.2.1', ''],
    ['jane@localhost', ''],
    ['jane@fi rm.example', ''],
    ['jane', ''],
  ])('of %s is “%s”', (email, domain) => expect(workDomain(email)).toBe(domain));
});
