import { type SamplePage, samplePage } from '../../e2e/support/pages.ts';

const script = `
  const list = document.createElement('ul');
  for (let index = 0; index < 2000; index += 1) {
    const item = document.createElement('li');
    item.textContent = 'Item ' + Math.sin(index);
    list.append(item);
  }
  document.body.append(list);
  window.kept = Array.from({ length: 20000 }, (_, index) => ({ index }));
`;

/** So many pages of different sizes, each with a script of its own. */
export function crowdOfPages(count: number): SamplePage[] {
  const { url, html } = samplePage('company-profile');
  return Array.from({ length: count }, (_, number) => {
    const news = `<article><h3>News</h3><p>Flour was bought, and bread was baked.</p></article>`.repeat(number * 20);
    const address = new URL(`/page-${number}`, url).href;
    return { url: address, html: html.replace('</body>', `${news}<script>${script}</script></body>`) };
  });
}
