import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { differenceOf, fingerprintOf, tolerance } from './fingerprint.ts';

interface Look {
  back?: string;
  ink?: string;
  /** How far the lines of text are from where they were, as with another font. */
  shift?: number;
  button?: string;
}

/** A popup: nine fields with a line of text in each, and a button below them. */
async function popup({ back = '#fff', ink = '#17211f', shift = 0, button = '#1f6f5c' }: Look = {}): Promise<string> {
  const fields = Array.from({ length: 9 }, (_, row) => {
    const y = 60 + row * 52 + shift;
    return `<rect x="90" y="${y}" width="270" height="32" rx="6" fill="none" stroke="#cfd8d5"/><path d="M100 ${y + 16}h150" stroke="${ink}" stroke-width="2" stroke-dasharray="6 3"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="380" height="600"><rect width="380" height="600" fill="${back}"/>${fields.join('')}<rect x="12" y="556" width="356" height="32" rx="6" fill="${button}"/></svg>`;
  return fingerprintOf(await sharp(Buffer.from(svg)).png().toBuffer());
}

describe('the fingerprint of a picture', () => {
  it.each([1, 3, 6])('is nearly the same where a font moves all lines by %i pixels', async (shift) => {
    expect(differenceOf(await popup(), await popup({ shift }))).toBeLessThan(tolerance);
  });

  it('differs in the other theme, and without the button', async () => {
    expect(differenceOf(await popup(), await popup({ back: '#1b2220', ink: '#eef3f1' }))).toBeGreaterThan(100);
    expect(differenceOf(await popup(), await popup({ button: 'none' }))).toBeGreaterThan(tolerance);
  });

  it('of nothing is unlike any', async () => {
    expect(differenceOf(await popup(), '')).toBe(255);
  });
});
