import type { Dom } from '../dom.ts';

/** Icons speak where a label is missing: which of two numbers is the fax; an address drawn as a picture. */
export function iconWords(dom: Dom, element: Element, tag: string): string {
  const alt = dom.attribute(element, 'alt');
  const said = dom.attributes(element, 'class', 'alt', 'aria-label', 'uk-icon');
  if (/fax|print\b/i.test(said)) return ' Fax: ';
  return tag === 'img' ? pictureWords(alt, `${said} ${dom.attribute(element, 'src')}`) : '';
}

/** The words of a picture that stands for text: an address, the name of a logo's owner. */
function pictureWords(alt: string, said: string): string {
  if (/[@＠]/.test(alt)) return ` ${alt} `;
  return /logo/i.test(said) ? ` ${alt.replace(/(?<![\s|-])[\s|-]*logo[\s|-]*/i, ' ')} ` : '';
}
