const parameter = 'capture';

/** Where a capture of the outbox is opened to be mended. The address has nothing but its id. */
export const mendPage = (id: string): string => `outbox.html?${parameter}=${id}`;

/** The capture that the page is about; `undefined` where its address names none. */
export function captureIdIn(search: string): string | undefined {
  const id = new URLSearchParams(search).get(parameter) ?? '';
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? id : undefined;
}
