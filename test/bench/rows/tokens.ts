import 'fake-indexeddb/auto';
import type { Capture } from '../../../utils/lead/capture.ts';
import type { LookUp } from '../../../utils/lead/match.ts';
import { capture, capturedPerson } from '../../builders/capture.ts';
import { lookUp } from '../../match/found.ts';
import { finderIn } from '../../match/worker.ts';
import { createWorld, type World } from '../../outbox/simulation/world.ts';
import { sandboxFetch } from '../../sandbox/fetch.ts';
import { seedToken } from '../../sandbox/index.ts';
import { type Row, type RowGroup, sideBySide } from '../row.ts';

/** What Pipedrive charges for what cannot be done without. */
const cost = { search: 20, create: 5, lead: 10, note: 10 };

interface Case {
  name: string;
  capture: Capture;
  /** The cheapest sequence that makes one lead and no second person or organization. */
  cheapest: number;
  /** What the account has before. */
  isKnown?: boolean;
  /** What the form looks for before; absent where the outbox looks by itself. */
  lookUp?: LookUp;
}

const note = 'Met at the fair';
const nameAlone = { emails: [], phones: [], profileUrl: '', domain: '' };
const personAlone = { organization: undefined };
const organizationAlone = { person: undefined };
const withoutContacts = { ...personAlone, person: capturedPerson({ emails: [], phones: [] }) };

const cases: Case[] = [
  { name: 'known person', capture: capture(personAlone), cheapest: cost.search + cost.lead, isKnown: true },
  { name: 'known person, known organization', capture: capture(), cheapest: cost.search + cost.lead, isKnown: true },
  { name: 'new person', capture: capture(personAlone), cheapest: cost.search + cost.create + cost.lead },
  {
    name: 'new person, new organization',
    capture: capture(),
    cheapest: cost.search + 2 * cost.create + cost.lead,
    lookUp: lookUp(),
  },
  {
    name: 'new person, new organization, note',
    capture: capture({ note }),
    cheapest: cost.search + 2 * cost.create + cost.lead + cost.note,
    lookUp: lookUp(),
  },
  {
    name: 'known organization alone',
    capture: capture(organizationAlone),
    cheapest: cost.search + cost.lead,
    isKnown: true,
  },
  {
    name: 'new organization alone',
    capture: capture(organizationAlone),
    cheapest: cost.search + cost.create + cost.lead,
  },
  {
    name: 'new person, new organization, no word in common with the e-mail',
    capture: capture(),
    cheapest: 2 * cost.search + 2 * cost.create + cost.lead,
    lookUp: lookUp({ domain: '' }),
  },
  {
    name: 'person with a name only',
    capture: capture(withoutContacts),
    cheapest: cost.search + cost.create + cost.lead,
    lookUp: lookUp({ ...nameAlone, organizationName: '' }),
  },
  {
    name: 'new person with a name only, new organization',
    capture: capture({ person: withoutContacts.person }),
    cheapest: cost.search + 2 * cost.create + cost.lead,
    lookUp: lookUp(nameAlone),
  },
];

async function make(world: World, path: string, body: object): Promise<{ id: number }> {
  const answer = await sandboxFetch(world.sandbox)(`https://api.pipedrive.com${path}`, {
    method: 'POST',
    headers: { 'x-api-token': seedToken, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()).data;
}

async function makeKnown(world: World): Promise<void> {
  const { id } = await make(world, '/api/v2/organizations', { name: 'Firm Ltd' });
  const emails = [{ value: 'jane@firm.example', primary: true, label: 'work' }];
  await make(world, '/api/v2/persons', { name: 'Jane Roe', emails, org_id: id });
}

/** Sends the capture and adds up what the sandbox charged for it; by request, for the notes. */
async function charged({ capture, isKnown, lookUp }: Case): Promise<{ tokens: number; requests: string }> {
  const world = createWorld({ settings: { searchLagMs: 0 } });
  if (isKnown) await makeKnown(world);
  const before = world.sandbox.requests.length;
  if (lookUp) await finderIn(world).find(lookUp);
  const { outbox } = world.startWorker();
  await outbox.confirm(capture);
  await outbox.drain();
  const record = await outbox.settled(capture.id);
  if (record?.state !== 'sent') throw new Error(`The capture was not sent: ${JSON.stringify(record)}`);
  const requests = world.sandbox.requests.slice(before);
  const list = requests.map(
    ({ method, path, tokenCost }) => `${method} ${path.replace(/^\/(api\/)?v\d/, '')} ${tokenCost}`,
  );
  return { tokens: requests.reduce((sum, { tokenCost }) => sum + tokenCost, 0), requests: list.join(', ') };
}

/** What a capture costs of the account's daily budget, from the sandbox's request log. */
export default async function tokens(): Promise<RowGroup> {
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const candidate of cases) {
    const { tokens, requests } = await charged(candidate);
    rows.push(
      sideBySide({
        label: `API tokens, ${candidate.name}`,
        peer: 'cheapest possible sequence',
        unit: 'tokens',
        measured: [tokens],
        floor: [candidate.cheapest],
        bar: { of: 'ratio', sign: '≤', value: 1 },
      }),
    );
    notes.push(`${candidate.name}: ${requests}`);
  }
  return { rows, notes };
}
