import type { FaultOrder, SandboxCore } from '../sandbox/index.ts';

type Likely = [chance: number, method: 'POST' | 'GET', effect: FaultOrder['effect']];

/** About a quarter of what is written and a tenth of what is asked goes wrong. */
const likely: Likely[] = [
  [0.03, 'POST', { kind: 'cut', when: 'before' }],
  [0.04, 'POST', { kind: 'cut', when: 'after' }],
  [0.03, 'POST', { kind: 'cut-in-body' }],
  [0.02, 'POST', { kind: 'late-write', delayMs: 3_000 }],
  [0.02, 'POST', { kind: 'slow', when: 'before', delayMs: 1_500 }],
  [0.02, 'POST', { kind: 'slow', when: 'after', delayMs: 1_500 }],
  [0.02, 'POST', { kind: 'server-error', when: 'before' }],
  [0.02, 'POST', { kind: 'server-error', when: 'after', status: 502, as: 'html' }],
  [0.02, 'POST', { kind: 'broken-json' }],
  [0.02, 'POST', { kind: 'empty-body' }],
  [0.01, 'POST', { kind: 'rate-limited' }],
  [0.01, 'POST', { kind: 'redirect', location: 'https://other.example/' }],
  [0.005, 'POST', { kind: 'forbidden' }],
  [0.03, 'GET', { kind: 'cut', when: 'before' }],
  [0.03, 'GET', { kind: 'server-error', status: 503 }],
  [0.02, 'GET', { kind: 'broken-json' }],
  [0.02, 'GET', { kind: 'slow', when: 'before', delayMs: 1_500 }],
];

/** Lets requests go wrong by chance, for as long as they are not cleared. */
export function addFaults(sandbox: SandboxCore, seed: number): void {
  for (const [position, [chance, method, effect]] of likely.entries())
    sandbox.addFault({ effect, method, times: null, chance: { of: chance, seed: seed + position } });
}
