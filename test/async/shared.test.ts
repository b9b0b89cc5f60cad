import { describe, expect, it } from 'vitest';
import { shared } from '../../utils/async/shared.ts';
import { workshop } from '../builders/workshop.ts';
import { settle } from '../outbox/simulation/settle.ts';

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
