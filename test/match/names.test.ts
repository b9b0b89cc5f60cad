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
    ['Firm Limited', 'Firm GmbH', 'otherForm'],
    ['Firm Incorporated', 'Firm GmbH', 'otherForm'],
    ['Firm Corporation', 'Firm GmbH', 'otherForm'],
    ['Firm Company', 'Firm GmbH', 'otherForm'],
    ['Firm OÜ', 'Firm GmbH', 'otherForm'],
    ['Firm Incorporated', 'Firm Inc', 'name'],
    ['Firm Corporation', 'Firm Corp.', 'name'],
    ['Firm Company', 'Firm Co', 'name'],
    ['Näide OÜ', 'Näide OU', 'name'],
    ['例示 株式会社', '例示 K.K.', 'name'],
    ['例示 株式会社', '例示 有限会社', 'otherForm'],
    ['Firm GmbH & Co. KG', 'Firm GmbH und Co KG', 'name'],
    ['Firm GmbH and Co. KG', 'Firm GmbH et Co. KG', 'name'],
    ['O’Neill Ltd', "O'Neill Ltd", 'name'],
    ['Firm, Ltd', 'Firm Ltd', 'name'],
    ['  firm ltd', 'Firm Ltd ', 'whole'],
    ['Jo\u0308rg AG', 'Jörg AG', 'whole'],
    ['Ｆｉｒｍ AG', 'Firm AG', 'name'],
    ['Ltd', 'LTD', 'whole'],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(compareOrganizations(one, other)).toBe(likeness);
    expect(compareOrganizations(other, one)).toBe(likeness);
  });

  it.each([
    ['Firm Ltd', 'Firma Ltd'],
    ['Firm', 'Firm Holding'],
    ['Firm North', 'Firm South'],
    ['Inc', 'Ltd'],
    ['Firm & Sons', 'Firm'],
    ['Firm & Sons', 'Firm Sons'],
    ['Casa de Ana', 'Casa Ana'],
    ['Firm and', 'Firm'],
    ['Ltd Firm', 'Firm'],
    ['株Firm', 'Firm'],
    ['AB Firm', 'AG Firm'],
    ['Firmltd', 'Firm'],
    [' ', 'Ltd'],
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
