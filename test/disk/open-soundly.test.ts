import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openSoundly } from '../../utils/disk/open-soundly.ts';

const broken = () => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');

/** A browser whose own factory fails in this way. */
function browserThat(error: Error, hasSpare = true) {
  const [own, spare] = [new IDBFactory(), new IDBFactory()];
  const surroundings = {
    indexedDB: own,
    navigator: hasSpare ? { storageBuckets: { open: async () => ({ indexedDB: spare }) } } : {},
  };
  const open = async () => {
    if (surroundings.indexedDB === own) throw error;
    return surroundings.indexedDB;
  };
  return { surroundings, spare, open };
}

describe('a database whose files can’t be opened', () => {
  it('is opened in the spare place, and so is all that is opened after it', async () => {
    const { surroundings, spare, open } = browserThat(broken());
    expect(await openSoundly(open, surroundings)).toBe(spare);
    expect(surroundings.indexedDB).toBe(spare);
  });

  it('stays closed where there is no spare place', async () => {
    const { surroundings, open } = browserThat(broken(), false);
    await expect(openSoundly(open, surroundings)).rejects.toThrow('Internal error');
  });

  it.each(['QuotaExceededError', 'VersionError', 'InvalidStateError'])('stays where it is for a %s', async (name) => {
    const { surroundings, open } = browserThat(new DOMException('No.', name));
    await expect(openSoundly(open, surroundings)).rejects.toThrow('No.');
  });
});
