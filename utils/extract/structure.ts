import { following } from './dom.ts';
import * as limits from './limits.ts';
import type { Page } from './page.ts';

/** Attributes that tell how a page is built and hold no words of a person. */
const telling = ['role', 'data-testid'];

const elementLimit = 400;

/** The page's build for a report: tags and telling attributes, every text replaced by its length. */
export function censoredStructure({ document, dom }: Page): string {
  const root = dom.first(document, 'main, [role="main"], body');
  let report = '';
  let node: Node | null = root;
  for (let count = 0; root && node && count < elementLimit && report.length < limits.structure - 200; ) {
    if (dom.isElement(node)) {
      report += `${described(dom.tag(node), node, dom)}\n`;
      count++;
    } else if (dom.data(node).trim()) report += `  text(${dom.data(node).trim().length})\n`;
    node = dom.firstChild(node) ?? following(dom, node, root);
  }
  return report;
}

function described(tag: string, element: Element, dom: Page['dom']): string {
  const attributes = telling
    .map((name) => [name, dom.attribute(element, name).slice(0, 60)])
    .filter(([, value]) => value);
  return [tag, ...attributes.map(([name, value]) => `${name}=${value}`)].join(' ').slice(0, 180);
}
