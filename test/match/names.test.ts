import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrganizations } from '../../utils/match/organization-name.ts';

describe('two names of companies', () => {
  it.each([
    ['Firm Ltd', 'FIRM LTD', 'whole'],
    ['Firm', 'Firm Ltd.', 'name'],
    ['Firm Limited', 'Firm Ltd', 'name'],
    ['Müller & Söhne', 'Müller & Söhne GmbH & Co. KG', 'name'],
    ['Acme', 'Acme, Inc.', 'name'],
    ['Empresa', 'Empresa S.A.', 'name'],
    ['Empresa', 'Empresa S.A. de C.V.', 'name'],
    ['Kone Esimerkki', 'Kone Esimerkki Oy', 'name'],
    ['Näide', 'Näide OÜ', 'name'],
    ['Przykład', 'Przykład Sp. z o.o.', 'name'],
    ['Vzor', 'Vzor s.r.o.', 'name'],
    ['Eksempel', 'Eksempel A/S', 'name'],
    ['Rei', 'Rei K.K.', 'name'],
    ['例示', '株式会社例示', 'name'],
    ['Norrsken Ferries', 'Norrsken-Ferries AB', 'name'],
    ['Firm GmbH', 'Firm Ltd', 'otherForm'],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(compareOrganizations(one, other)).toBe(likeness);
    expect(compareOrganizations(other, one)).toBe(likeness);
  });

  it.each([
    ['Firm Ltd', 'Firma Ltd'],
    ['Firm', 'Firm Holding'],
    ['Firm North', 'Firm South'],
    ['Inc', 'Ltd'],
    ['', ''],
    ['', 'Firm'],
  ])('%s and %s are two companies', (one, other) => {
    expect(compareOrganizations(one, other)).toBeUndefined();
  });

  it('say the same either way round, and a name is itself', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Firm', 'Firm Ltd', 'Firm GmbH', 'Firm & Co. KG', 'S.A.', '&'),
    );
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(compareOrganizations(one, other)).toBe(compareOrganizations(other, one));
        if (one.trim()) expect(compareOrganizations(one, one)).toBe('whole');
      }),
    );
  });
});
