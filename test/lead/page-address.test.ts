import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../utils/lead/page-address.ts';

describe('the address by which a page is known again', () => {
  it.each([
    ['https://firm.example/team/', 'https://firm.example/team'],
    ['https://firm.example/team#jane', 'https://firm.example/team'],
    ['https://firm.example/team#:~:text=Jane', 'https://firm.example/team'],
    ['https://firm.example/team?id=5&utm_source=mail&gclid=1', 'https://firm.example/team?id=5'],
    ['https://jane:secret@firm.example/', 'https://firm.example'],
    ['https://app.example/#/contact/12', 'https://app.example#/contact/12'],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgz', 'https://mail.google.com/mail/u/0#inbox/FMfcgz'],
    ['https://de.linkedin.com/in/Jane-Roe/?trk=x', 'https://www.linkedin.com/in/jane-roe'],
    ['https://www.linkedin.com/in/jane-roe/overlay/contact-info/', 'https://www.linkedin.com/in/jane-roe'],
    ['https://www.linkedin.com/in/ACoAABcD/', 'https://www.linkedin.com/in/ACoAABcD'],
    ['https://www.linkedin.com/sales/lead/ACwAAa,NAME_SEARCH,x', 'https://www.linkedin.com/sales/lead/ACwAAa'],
  ])('%s is %s', (address, known) => {
    expect(pageAddress(address)).toBe(known);
  });

  it.each([
    ['https://www.linkedin.com/in/ann', 'https://www.linkedin.com/in/anna'],
    ['https://www.linkedin.com/in/ann', 'https://notlinkedin.com/in/ann'],
    ['https://firm.example/team?id=5', 'https://firm.example/team?id=6'],
    ['https://app.example/#/contact/1', 'https://app.example/#/contact/2'],
    ['https://firm.example/team', 'https://firm.example/Team'],
  ])('%s is not %s', (one, other) => {
    expect(pageAddress(one)).not.toBe(pageAddress(other));
  });

  it.each(['', 'about:blank', 'chrome://version', 'file:///home/jane/card.html', 'javascript:alert(1)', 'no address'])(
    '%j has none',
    (address) => {
      expect(pageAddress(address)).toBeUndefined();
    },
  );

  it('of what is an address already is the same', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const known = pageAddress(address) ?? '';
        expect(pageAddress(known)).toBe(known);
      }),
    );
  });
});
