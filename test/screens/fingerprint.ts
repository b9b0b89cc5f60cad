import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const side = 16;
/**
 * Of 255, on the average. Measured: lines 6 pixels lower, as by another font, 0.3; between two runs at most 3.5, where a bar was
 * further; a lost button 8.8; the other theme 201.
 */
export const tolerance = 5;

/** How bright a picture is in each field of a coarse grid: what stays the same whatever the font is. */
export async function fingerprintOf(picture: Buffer): Promise<string> {
  const grid = sharp(picture).flatten().resize(side, side, { fit: 'fill' }).grayscale().raw();
  return (await grid.toBuffer()).toString('base64');
}

/** The mean difference of brightness. */
export function differenceOf(one: string, other: string): number {
  const [first, second] = [one, other].map((fingerprint) => Buffer.from(fingerprint, 'base64'));
  if (first?.length !== second?.length || !first?.length) return 255;
  return first.reduce((sum, value, index) => sum + Math.abs(value - (second?.[index] ?? 0)), 0) / first.length;
}

export const expectedPath = 'test/screens/expected.json';

/** The pictures that somebody has looked at and found good, by name. */
export const expectedFingerprints = (): Record<string, string> => JSON.parse(readFileSync(expectedPath, 'utf8'));
