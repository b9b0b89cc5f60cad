import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** What a page looks like: the popup as large as its form, any other page as far as its window shows it. */
export async function pictureOf(page: Page, scheme: Scheme): Promise<Buffer> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const popup = await page.$('body:not(.panel) .popup');
  return Buffer.from(await (popup ?? page).screenshot());
}

/** A tab as wide as in the pictures for the stores. */
export async function sized(page: Page, height: number): Promise<Page> {
  await page.setViewport({ width: 1120, height });
  return page;
}

/** Few colours make a picture of a screen small, and nobody sees them missing. */
export async function save(picture: Buffer, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const small = sharp(picture).png({ palette: true, quality: 90, effort: 7, dither: 0.6 });
  await writeFile(path, await small.toBuffer());
}
