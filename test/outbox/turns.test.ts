import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import type { Task } from '../../utils/outbox/next-task.ts';
import { createTurns, turnKeys } from '../../utils/outbox/turns.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { workshop } from '../builders/workshop.ts';
import { settle } from './simulation/settle.ts';

describe('work in turn', () => {
  it('waits for all earlier work with one of its keys, in order, and for nothing else', async () => {
    const inTurn = createTurns();
    const { log, work, end } = workshop();
    const done = [
      inTurn(['a'], work('first')),
      inTurn(['a', 'b'], work('second')),
      inTurn(['b'], work('third')),
      inTurn(['c'], work('other')),
    ];
    await settle();
    expect(log).toEqual(['first begins', 'other begins']);
    await end('first');
    expect(log.slice(2)).toEqual(['first ends', 'second begins']);
    await end('second');
    expect(log.slice(4)).toEqual(['second ends', 'third begins']);
    await end('third');
    await end('other');
    expect(await Promise.all(done)).toEqual(['first', 'second', 'third', 'other']);
  });

  it('begins at once where nothing is left, also after what failed', async () => {
    const inTurn = createTurns();
    const failing = inTurn(['a'], () => Promise.reject(new Error('No disk')));
    const next = inTurn(['a'], async () => 'next');
    await expect(failing).rejects.toThrow('No disk');
    expect(await next).toBe('next');
    expect(await inTurn(['a'], async () => 'last')).toBe('last');
  });
});

describe('what a task must have for itself', () => {
  const linked = capture({ person: capturedPerson({ existingId: 12 }) });
  it.each<[string, Capture, Task, string[]]>([
    ['the person’s addresses', capture(), { do: 'look', entity: 'person' }, ['person jane@firm.example']],
    ['the organization’s name', capture(), { do: 'create', entity: 'organization' }, ['organization firm ltd']],
    ['the person it adds to', linked, { do: 'create', entity: 'additions' }, ['additions 12']],
    ['nothing for the lead', linked, { do: 'create', entity: 'lead' }, []],
    ['nothing for the note', linked, { do: 'recover', entity: 'note', askedAt: 1 }, []],
    ['nothing to finish', linked, { do: 'finish' }, []],
  ])('%s', (_, one, task, keys) => expect(turnKeys(one, task)).toEqual(keys));
});
