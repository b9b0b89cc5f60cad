import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { captureId } from '../builders/capture.ts';
import { madeOf, numbered } from '../builders/numbered-capture.ts';
import type { Outcome, SandboxRequest } from '../sandbox/exchange.ts';
import { Leadclip } from './support/leadclip.ts';

let leadclip: Leadclip;

beforeEach(async () => {
  leadclip = await Leadclip.start({ settings: { searchLagMs: 3_000 } });
  await leadclip.connect();
});
afterEach(() => leadclip.stop());

const steps = ['organization', 'person', 'lead', 'note'] as const;
type Step = (typeof steps)[number];

const paths: Record<Step, string> = {
  organization: '/api/v2/organizations',
  person: '/api/v2/persons',
  lead: '/v1/leads',
  note: '/v1/notes',
};

const marks: Record<Step, (number: number) => string> = {
  organization: (number) => `"Firm ${number} Ltd"`,
  person: (number) => `"Jane Roe ${number}"`,
  lead: captureId,
  note: (number) => `Note ${number}.`,
};

const cut: Outcome = { kind: 'cut' };

type When = 'unheard' | 'unanswered' | 'answered';

/**
 * Strikes once at a request: before Pipedrive has heard of it, before its answer has left, or when that has arrived.
 * @returns a promise of the end of the strike
 */
function strikeAt(step: Step, number: number, when: When, strike: () => Promise<unknown>): Promise<void> {
  const { core } = leadclip.sandbox;
  const { handle } = core;
  return new Promise((resolve) => {
    core.handle = async (request: SandboxRequest) => {
      const isOfStep = request.method === 'POST' && request.url.startsWith(paths[step]);
      if (!isOfStep || !request.body.includes(marks[step](number))) return handle(request);
      core.handle = handle;
      const outcome = when === 'unheard' ? cut : await handle(request);
      const struck = when === 'answered' ? sleep(3).then(strike) : strike();
      void struck.then(() => resolve());
      if (when !== 'answered') await struck;
      return outcome;
    };
  });
}

async function confirm(capture: Capture): Promise<void> {
  const page = await leadclip.openOwnPage('outbox.html');
  const message = JSON.stringify({ type: 'confirmCapture', payload: capture });
  await page.evaluate(`chrome.runtime.sendMessage(${message})`);
  await page.close();
}

function expectOneOfEach(numbers: number[]) {
  const state = leadclip.sandbox.core.state();
  for (const number of numbers)
    expect(madeOf(state, number), `capture ${number}`).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
}

/** Any message wakes a worker; the outbox page asks for the list. */
async function waitUntilSent(count: number): Promise<void> {
  const page = await leadclip.openOwnPage('outbox.html');
  await page.waitForFunction(
    (words) => document.body.innerText.includes(words),
    // Not by frame: a tab of a browser that has crashed before may stand behind others.
    { timeout: 400_000, polling: 500 },
    `Sent (${count})`,
  );
}

// A minute where nothing else runs; what a busy machine is slow with may look like a lost answer, each of which is waited for.
it('the worker killed at each step, before, during and after its request: one of each in the end', {
  timeout: 600_000,
}, async () => {
  let number = 0;
  for (const step of steps) {
    for (const when of ['unheard', 'unanswered', 'answered'] as const) {
      number += 1;
      const killed = strikeAt(step, number, when, () => leadclip.killWorker());
      await confirm(numbered(number));
      await killed;
    }
  }
  await waitUntilSent(number);
  expectOneOfEach(Array.from({ length: number }, (_, index) => index + 1));
});

it('the browser killed at each step while others wait, and started again: one of each in the end', {
  timeout: 600_000,
}, async () => {
  for (const [index, step] of steps.entries()) {
    const killed = strikeAt(step, index + 1, 'unanswered', () => leadclip.killBrowserAndStartAgain());
    await confirm(numbered(index + 1));
    await killed;
  }
  await waitUntilSent(steps.length);
  expectOneOfEach(steps.map((_, index) => index + 1));
});
