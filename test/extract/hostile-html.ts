import fc from 'fast-check';

/** Text that pages use to deceive, to break parsers and to hang regular expressions. */
const poison = fc.constantFrom(
  '\u202eeod enaj\u202c',
  'Ja\u200bne R\u2060oe',
  '\u{e0041}\u{e0042}hidden',
  '<script>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt;',
  `${'a'.repeat(5_000)}@`,
  '0'.repeat(5_000),
  `${'+1 '.repeat(2_000)}`,
  `${'A '.repeat(3_000)}`,
  `${'[at]'.repeat(1_000)}`,
  `${'. '.repeat(3_000)}`,
  'jane@firm.example',
  'Jane Roe',
  'Dr. Jane Roe, Head of Sales',
  'Tel. +49 30 23125 447',
  '株式会社青嵐精機',
  '\ud800lone',
);

const jsonLd = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.constantFrom(
    '{"__proto__":{"polluted":1},"@type":"Person","name":"Jane Roe"}',
    '{"@type":"Person","@id":"#a","name":{"@id":"#a"},"worksFor":{"@id":"#a"}}',
    '{"@type":"Person","constructor":{"prototype":{"polluted":1}},"name":["Jane",{"@value":"Roe"}]}',
    `${'['.repeat(4_000)}${']'.repeat(4_000)}`,
    '{"@type":"Person","name":"<b>Jane</b> \\u202e Roe"}',
  ),
);

const attribute = fc.tuple(
  fc.constantFrom(
    'class',
    'id',
    'itemprop',
    'itemscope',
    'itemtype',
    'typeof',
    'property',
    'href',
    'data-cfemail',
    'title',
    'role',
    'style',
    'hidden',
    'email',
    'name',
    'componentkey',
  ),
  fc.oneof(
    poison,
    fc.constantFrom(
      'vcard fn h-card p-name',
      'https://schema.org/Person',
      'name telephone email',
      'mailto:%E0%A4%A',
      'tel:+%',
      'javascript:linkTo_UnCryptMailto(%27x%27)',
      'https://www.linkedin.com/in/jane/',
      'zz',
      'display:none',
      'gD',
      'adn',
      'com.linkedin.sdui.profile.card.refTopcard',
    ),
  ),
);

const tag = fc.constantFrom(
  'div',
  'span',
  'p',
  'a',
  'form',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'img',
  'svg',
  'br',
  'b',
  'section',
  'template',
  'iframe',
  'input',
);

const escaped = (text: string): string => text.replaceAll('"', '&quot;');

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(tag, fc.array(attribute, { maxLength: 3 }), tie('content'))
    .map(
      ([name, attributes, content]) =>
        `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>${content}</${name}>`,
    ),
  content: fc.oneof(
    { depthSize: 'small' },
    poison,
    fc.string({ maxLength: 30 }),
    fc.array(tie('element'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
}));

/** Pages built to break a reader. */
export const hostileHtml = fc
  .tuple(fc.array(element, { maxLength: 8 }), fc.array(jsonLd, { maxLength: 2 }), poison)
  .map(
    ([elements, scripts, title]) =>
      `<title>${title}</title>${scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('')}${elements.join('')}`,
  );
