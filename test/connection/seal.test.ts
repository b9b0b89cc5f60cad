import { describe, expect, it } from 'vitest';
import { keyFrom, newLock, seal, unseal } from '../../utils/connection/seal.ts';

const lock = newLock(10);

describe('a sealed text', () => {
  it('opens with its key alone, and only as it was sealed', async () => {
    const key = await keyFrom('correct horse', lock);
    const sealed = await seal('canary-token', key, lock);
    expect(await unseal(sealed, key)).toBe('canary-token');
    expect(await unseal(sealed, await keyFrom('correct horsf', lock))).toBeUndefined();
    expect(await unseal(sealed, await keyFrom('correct horse', newLock(10)))).toBeUndefined();
    expect(await unseal({ ...sealed, text: sealed.text.map((byte) => byte ^ 1) }, key)).toBeUndefined();
    expect(await unseal(sealed, 'no key')).toBeUndefined();
  });

  it('never looks the same twice, and holds nothing of the text', async () => {
    const key = await keyFrom('correct horse', lock);
    const [one, other] = [await seal('canary-token', key, lock), await seal('canary-token', key, lock)];
    expect(one.iv).not.toEqual(other.iv);
    expect(one.text).not.toEqual(other.text);
    expect(Buffer.from(one.text).includes('canary')).toBe(false);
  });

  it('takes 600,000 rounds for each guess, with a salt of its own', async () => {
    expect(newLock().iterations).toBe(600_000);
    expect(newLock().salt).toHaveLength(16);
    expect(newLock().salt).not.toEqual(newLock().salt);
    expect(await keyFrom('a', { ...lock, iterations: 11 })).not.toBe(await keyFrom('a', lock));
  });
});
