import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/chromium.ts';
import { type Scheme, save, schemes } from './camera.ts';
import { expectedPath, fingerprintOf } from './fingerprint.ts';
import { type Scene, staged } from './stage.ts';
import { storePictures } from './store-pictures.ts';
import { folder, languages, type Taken, takeAll, writeSheetOf } from './take-all.ts';

/**
 * `npm run screenshots`: every state of every screen on one sheet, the pictures for the stores, and those of the documents. What
 * it took is what the test of the screens expects from then on, so look at the sheet before you commit that.
 */
async function main(): Promise<void> {
  execFileSync('node_modules/.bin/wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await rm(folder, { recursive: true, force: true });
  const taken: Taken[] = [];
  for (const language of languages) {
    process.stderr.write(`Taking pictures in ${language} …\n`);
    taken.push(...(await takeAll(language)));
  }
  await writeSheetOf(taken);
  await composeStorePictures(taken);
  const fingerprints: Record<string, string> = {};
  for (const { name, picture } of taken) fingerprints[name] = await fingerprintOf(picture);
  await writeFile(expectedPath, `${JSON.stringify(fingerprints, null, 2)}\n`);
  process.stderr.write(`Look at ${folder}/sheet.html and ${folder}/store/.\n`);
}

async function composeStorePictures(taken: Taken[]): Promise<void> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: await findChromium(), args: root });
  const icon = readFileSync('public/icon.svg');
  const of = (state: string, scheme: Scheme) => {
    const found = taken.find(({ name }) => name === `${state}-en-${scheme}`);
    if (!found) throw new Error(`There is no picture of ${state}.`);
    return found.picture;
  };
  try {
    for (const { name, title, address, page, popup, inDocs } of storePictures)
      for (const scheme of schemes) {
        const scene: Scene = { title, address, page: of(page, scheme), popup: popup ? of(popup, scheme) : undefined };
        const picture = await staged(browser, scene, icon, scheme);
        await save(picture, `${folder}/store/${name}-${scheme}.png`);
        const suffix = scheme === 'dark' ? '-dark' : '';
        if (inDocs.includes(scheme)) await save(picture, `docs/pictures/${name}${suffix}.png`);
      }
  } finally {
    await browser.close();
  }
}

await main();
