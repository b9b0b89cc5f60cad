import type { SharedProgress } from '../../utils/outbox/record.ts';

// How far a person or an organization has come.

export const absent: SharedProgress = { state: 'absent' };
export const asked = (at = 5): SharedProgress => ({ state: 'asked', at });
export const found = (id = 7): SharedProgress => ({ state: 'known', id, how: 'found' });
export const created = (id = 7): SharedProgress => ({ state: 'known', id, how: 'created' });
