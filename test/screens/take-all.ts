import { pictureOf, save, schemes } from './camera.ts';
import { type Shown, writeSheet } from './sheet.ts';
import { showStates } from './states.ts';

export const folder = '.output/screens';

/** English, another one with long words, and one from right to left. */
export const languages = ['en', 'de', 'ar'];

export interface Taken {
  /** State, language and colours, e.g. `outbox-en-light`. */
  name: string;
  shown: Shown;
  picture: Buffer;
}

/** Takes every state of every screen in one language, in the light and in the dark, into the folder. */
export async function takeAll(language: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  await showStates(language, async (state, page) => {
    for (const scheme of schemes) {
      const name = `${state}-${language}-${scheme}`;
      const shown = { state, variant: `${language}, ${scheme}`, file: `sheet/${name}.png` };
      const picture = await pictureOf(page, scheme);
      await save(picture, `${folder}/${shown.file}`);
      taken.push({ name, shown, picture });
    }
  });
  return taken;
}

export const writeSheetOf = (taken: Taken[]): Promise<void> =>
  writeSheet(
    `${folder}/sheet.html`,
    taken.map(({ shown }) => shown),
  );
