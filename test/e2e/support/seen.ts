import type { Page } from 'puppeteer-core';

/** Texts that are wider than what holds them, and a page that is wider than its window. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holders = document.querySelectorAll('html, a, button, h1, h2, kbd, label, legend, li, p, summary, .label');
    return [...holders]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 60)}`);
  });

/** What can be used and reaches beyond the window's sides. */
export const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea, summary, [role=tab]')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < 0 || right > document.documentElement.clientWidth + 1);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/**
 * Goes through a page by the Tab key.
 * @returns where the focus can't be seen: no outline, one that hardly differs from what is behind it, or one out of view;
 * and how many places there were
 */
export async function goThrough(page: Page): Promise<{ places: number; unseen: string[] }> {
  const unseen: string[] = [];
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-seen]')) element.removeAttribute('data-seen');
    // The Tab key goes on from where the focus was last: at the top of the page.
    const top = document.createElement('span');
    top.tabIndex = 0;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  for (let places = 0; places < 200; places += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(judgeFocus);
    if (problem === 'around') return { places, unseen };
    if (problem) unseen.push(problem);
  }
  throw new Error('The Tab key never came back to where it began.');
}

/** Runs in the page. @returns what is wrong with the focus, `around` where it has been before */
function judgeFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'around';
  const last = document.querySelector<HTMLElement>('[data-seen="last"]');
  // A date has several places in one field.
  if (focused === last) return '';
  if (focused.dataset.seen) return 'around';
  if (last) last.dataset.seen = 'before';
  focused.dataset.seen = 'last';
  const name = focused.outerHTML.slice(0, 120);
  const hasOutline = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const ancestors = (element: Element): Element[] => {
    const above = element.parentElement;
    return above ? [above, ...ancestors(above)] : [];
  };
  const outlined = [focused, ...ancestors(focused)].find(hasOutline);
  if (!outlined) return `no outline: ${name}`;

  const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = parts(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgrounds = ancestors(outlined).map((element) => getComputedStyle(element).backgroundColor);
  const behind = backgrounds.find((color) => parts(color)[3] !== 0) ?? 'rgb(255, 255, 255)';
  const [dark = 0, light = 0] = [getComputedStyle(outlined).outlineColor, behind].map(luminance).toSorted();
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 3) return `contrast of ${contrast.toFixed(1)}: ${name}`;

  const { left, right, top, bottom } = outlined.getBoundingClientRect();
  const view = document.documentElement;
  if (bottom < 1 || top > view.clientHeight - 1) return `out of view: ${name}`;
  const isCovered = ![0.1, 0.5, 0.9].some((share) => {
    const found = document.elementFromPoint((left + right) / 2, top + (bottom - top) * share);
    return found && (outlined.contains(found) || found.contains(outlined));
  });
  if (isCovered) return `covered: ${name}`;
  const isClipped = ancestors(outlined).some((element) => {
    if (getComputedStyle(element).overflowX === 'visible' || element === view) return false;
    const clip = element.getBoundingClientRect();
    const sides = [left - clip.left, clip.right - right, top - clip.top, clip.bottom - bottom];
    return sides.filter((room) => room >= 2).length < 2;
  });
  return isClipped ? `outline cut off: ${name}` : '';
}
