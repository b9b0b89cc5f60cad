import { settle } from '../outbox/simulation/settle.ts';

/** Work that says when it begins and ends, and ends when it is told to. */
export function workshop() {
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
