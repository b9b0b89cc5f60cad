/** Text that makes a careless regular expression try every way of matching. */
export const baits: Record<string, string> = {
  'one long word': 'a'.repeat(20_000),
  'an address without end': `${'a.'.repeat(9_000)}@`,
  'addresses that fail at the end': `${'a@b.'.repeat(5_000)}1`,
  blanks: ' '.repeat(20_000),
  capitals: 'Aa '.repeat(6_000),
  digits: '0 '.repeat(10_000),
  'signs of a number': '+(0)-'.repeat(4_000),
  brackets: '(['.repeat(10_000),
  colons: 'Tel: '.repeat(4_000),
  quotes: '"a" <'.repeat(4_000),
  recipients: 'Jane Roe <jane@firm.example>, '.repeat(600),
  'short lines': 'Jane Roe\n'.repeat(2_000),
  'lines with roles': 'Jane Roe, Head of Sales\n'.repeat(800),
  ideographs: '部　'.repeat(8_000),
};
