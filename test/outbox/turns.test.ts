import { describe, expect, it } from 'vitest';
import { shared } from '../../utils/async/shared.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import type { Task } from '../../utils/outbox/next-task.ts';
import { createTurns, turnKeys } from '../../utils/outbox/turns.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { settle } from './simulation/settle.ts';

function workshop() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    log.push(`${name} ends`);
    return name;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await settle();
  };
  return { log, work, end };
}

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

describe('work that is shared', () => {
  it('is done once for all who call before it begins, and once more for who calls meanwhile', async () => {
    const { log, work, end } = workshop();
    let times = 0;
    let more = 0;
    const run = shared(
      () => {
        more += 1;
      },
      async () => {
        times += 1;
        await work(`run ${times}`)();
      },
    );
    const first = run();
    await settle();
    const [second, third] = [run(), run()];
    expect(more).toBe(2);
    await end('run 1');
    expect(log).toEqual(['run 1 begins', 'run 1 ends', 'run 2 begins']);
    await end('run 2');
    await Promise.all([first, second, third]);
    expect(times).toBe(2);
    const last = run();
    await settle();
    expect(more).toBe(2);
    await end('run 3');
    await last;
    expect(times).toBe(3);
  });

  it('that failed is begun anew by the next call', async () => {
    let times = 0;
    const run = shared(
      () => {},
      async () => {
        times += 1;
        if (times === 1) throw new Error('No disk');
      },
    );
    await expect(run()).rejects.toThrow('No disk');
    await run();
    expect(times).toBe(2);
  });
});
