import type { Browser } from 'puppeteer-core';
import type { Scheme } from './camera.ts';

/** What a picture for the stores shows: a browser's window with a page in it, and the popup on it, if any. */
export interface Scene {
  title: string;
  address: string;
  page: Buffer;
  popup: Buffer | undefined;
}

const colours = {
  light: { back: '#e6f4ef', ink: '#17211f', bar: '#ffffff', line: '#cfd8d5', field: '#f3f6f5', quiet: '#5a6663' },
  dark: { back: '#12302a', ink: '#eef3f1', bar: '#1b2220', line: '#3a4542', field: '#141a18', quiet: '#a3b0ac' },
};

const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

const html = ({ title, address, page, popup }: Scene, icon: string, scheme: Scheme) => {
  const { back, ink, bar, line, field, quiet } = colours[scheme];
  return `<!doctype html><meta charset="utf-8"><style>
  * { box-sizing: border-box; margin: 0; }
  body { width: 1280px; height: 800px; overflow: hidden; background: ${back}; color: ${ink}; font: 15px system-ui, sans-serif; }
  h1 { height: 74px; display: grid; place-items: center; font-size: 30px; font-weight: 650; letter-spacing: -0.01em; }
  .window { position: relative; width: 1122px; height: 740px; margin: 0 auto; overflow: hidden; border: 1px solid ${line}; border-radius: 12px 12px 0 0; background: ${bar}; box-shadow: 0 12px 40px rgb(0 0 0 / 18%); }
  .bar { display: flex; align-items: center; gap: 8px; height: 46px; padding: 0 14px; border-bottom: 1px solid ${line}; }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: ${line}; }
  .bar span { flex: 1; margin: 0 10px; padding: 6px 14px; border-radius: 14px; background: ${field}; color: ${quiet}; font-size: 13px; }
  .bar b { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; background: ${popup ? field : 'none'}; }
  .bar b img { width: 20px; }
  .page { display: block; width: 1120px; }
  .popup { position: absolute; top: 50px; right: 14px; max-height: 604px; border: 1px solid ${line}; border-radius: 10px; box-shadow: 0 10px 36px rgb(0 0 0 / 30%); }
  </style><h1></h1><div class="window"><div class="bar"><i></i><i></i><i></i><span></span><b><img src="${icon}"></b></div>
  <img class="page" src="${source(page)}">${popup ? `<img class="popup" src="${source(popup)}">` : ''}</div>
  <script>document.querySelector('h1').textContent = ${JSON.stringify(title)}; document.querySelector('span').textContent = ${JSON.stringify(address)};</script>`;
};

/** Draws the scene as a picture of 1280 × 800, the size that the stores ask for. */
export async function staged(browser: Browser, scene: Scene, icon: Buffer, scheme: Scheme): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setContent(html(scene, `data:image/svg+xml;base64,${icon.toString('base64')}`, scheme));
  const picture = Buffer.from(await page.screenshot());
  await page.close();
  return picture;
}
