import { isRecord, parsedJson } from '../json.ts';

/** Opaque for clients; made like the ones in the documentation's examples: Base64 of where the page ended. */
export function cursorAt(position: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

export function positionIn(cursor: string): Record<string, unknown> | undefined {
  const position = parsedJson(Buffer.from(cursor, 'base64url').toString());
  return isRecord(position) ? position : undefined;
}
