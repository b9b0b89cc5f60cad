import type { Page } from 'puppeteer-core';
import { type LoggedRequest, seedToken } from '../../sandbox/index.ts';

const origin = 'https://api.pipedrive.com';

type Asked = Pick<LoggedRequest, 'method' | 'path' | 'query' | 'body'>;

/** The same requests again, one after the other, by nothing but `fetch` in a page of the extension, in ms. */
export async function replayMs(page: Page, requests: readonly Asked[]): Promise<number> {
  const list = requests.map(({ method, path, query, body }) => ({
    address: `${origin}${path}?${new URLSearchParams(query)}`,
    init: {
      method,
      headers: { accept: 'application/json', 'x-api-token': seedToken, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    },
  }));
  return page.evaluate(
    `(async () => {
      const start = performance.now();
      for (const { address, init } of ${JSON.stringify(list)}) await (await fetch(address, init)).json();
      return performance.now() - start;
    })()`,
  ) as Promise<number>;
}
