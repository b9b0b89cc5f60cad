import * as v from 'valibot';
import { type Capture, captureSchema } from './capture.ts';

/** Far above what twenty thousand captures take. */
export const captureFileMaxLength = 200_000_000;

const fileSchema = v.object({ leadclip: v.literal('captures'), version: v.literal(1), captures: v.array(v.unknown()) });

/** Captures as a file that another browser can take in. */
export const captureFile = (captures: Capture[]): string =>
  JSON.stringify({ leadclip: 'captures', version: 1, captures }, null, 2);

/** What such a file holds, and how much of it isn't a capture; `undefined` when it is none at all. */
export function readCaptureFile(text: string): { captures: Capture[]; unreadable: number } | undefined {
  const file = v.safeParse(fileSchema, parseJson(text));
  if (!file.success) return undefined;
  const parsed = file.output.captures.map((one) => v.safeParse(captureSchema, one));
  const captures = parsed.flatMap((one) => (one.success ? [one.output] : []));
  return { captures, unreadable: parsed.length - captures.length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
