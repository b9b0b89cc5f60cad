import type { Clock } from '../clock.ts';
import { answered, type Outcome, type SandboxResponse } from '../exchange.ts';
import type { FaultEffect } from './fault.ts';
import { replacement } from './replacement.ts';

export interface Under {
  clock: Clock;
  /** Does what the request asks for; may be called at most once. */
  perform: () => SandboxResponse;
  /** The answer before this one. */
  previous: SandboxResponse | undefined;
  emptyBudget: () => void;
}

const nothing: SandboxResponse = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"success":true',
};

export async function underFault(
  effect: FaultEffect,
  { clock, perform, previous, emptyBudget }: Under,
): Promise<Outcome> {
  switch (effect.kind) {
    case 'cut':
      if (effect.when === 'after') perform();
      return { kind: 'cut' };
    case 'cut-in-body':
      return { kind: 'cut-in-body', response: perform() };
    case 'slow':
      return slowly(effect, clock, perform);
    case 'late-write':
      void clock.wait(effect.delayMs).then(perform);
      return { kind: 'cut' };
    case 'answer-twice':
      return { kind: 'answered', response: perform(), copies: 2 };
    case 'budget-empty':
      emptyBudget();
      return answered(perform());
    default:
      return answered(replacement(effect, effect.when === 'after' ? perform() : nothing, previous));
  }
}

async function slowly(
  effect: { when: 'before' | 'after'; delayMs: number },
  clock: Clock,
  perform: () => SandboxResponse,
): Promise<Outcome> {
  if (effect.when === 'before') await clock.wait(effect.delayMs);
  const response = perform();
  if (effect.when === 'after') await clock.wait(effect.delayMs);
  return answered(response);
}
