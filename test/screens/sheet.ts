import { writeFile } from 'node:fs/promises';

/** One picture of the sheet, and what it shows. */
export interface Shown {
  state: string;
  variant: string;
  file: string;
}

/** A page with every state in a row of its own, and its variants side by side. */
export async function writeSheet(path: string, shown: Shown[]): Promise<void> {
  const states = [...new Set(shown.map(({ state }) => state))];
  const rows = states.map((state) => {
    const pictures = shown
      .filter((picture) => picture.state === state)
      .map(
        ({ variant, file }) => `<figure><img src="${file}" loading="lazy"><figcaption>${variant}</figcaption></figure>`,
      );
    return `<section><h2>${state}</h2><div>${pictures.join('')}</div></section>`;
  });
  const style =
    'body{font:14px system-ui,sans-serif;margin:24px;background:#8a9491}div{display:flex;gap:16px;align-items:start}' +
    'figure{margin:0;min-width:0}img{max-width:100%;display:block}h2{font-size:16px}';
  await writeFile(
    path,
    `<!doctype html><meta charset="utf-8"><title>Leadclip</title><style>${style}</style>${rows.join('\n')}`,
  );
}
