import * as v from 'valibot';
import { type OutboxRecord, recordSchema } from './record.ts';

export function readable(stored: unknown): OutboxRecord | undefined {
  const parsed = v.safeParse(recordSchema, stored);
  return parsed.success ? parsed.output : undefined;
}
