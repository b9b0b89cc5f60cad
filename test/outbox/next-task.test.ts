import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { nextTask, type Task } from '../../utils/outbox/next-task.ts';
import type { Journal, SharedProgress } from '../../utils/outbox/record.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { absent, asked } from '../builders/progress.ts';

const known: SharedProgress = { state: 'known', id: 7, how: 'created' };
const lead = { state: 'known', id: 'lead', how: 'created' } as const;
const all: Journal = { person: known, organization: known, lead };

const nameless = capture({ person: capturedPerson({ emails: [] }) });
const alone = capture({ organization: undefined, person: capturedPerson({ emails: [] }) });
const noted = capture({ note: 'Met at the fair' });
const additions = { emails: [], phones: [], organization: true };
const adding = capture({ person: capturedPerson({ existingId: 7, additions }) });

describe('the next task of a capture', () => {
  it.each<[string, Capture, Journal, Task]>([
    ['looks for the person first', capture(), {}, { do: 'look', entity: 'person' }],
    ['looks for the organization next', capture(), { person: absent }, { do: 'look', entity: 'organization' }],
    [
      'looks for the organization of a known person',
      capture(),
      { person: known },
      { do: 'look', entity: 'organization' },
    ],
    [
      'makes an organization that isn’t there',
      capture(),
      { person: absent, organization: absent },
      { do: 'create', entity: 'organization' },
    ],
    [
      'finds out about an organization',
      capture(),
      { person: absent, organization: asked() },
      { do: 'recover', entity: 'organization', askedAt: 5 },
    ],
    [
      'makes the person for the organization',
      capture(),
      { person: absent, organization: known },
      { do: 'create', entity: 'person' },
    ],
    [
      'finds out about a person',
      capture(),
      { person: asked(), organization: known },
      { do: 'recover', entity: 'person', askedAt: 5 },
    ],
    ['makes the lead', capture(), { person: known, organization: known }, { do: 'create', entity: 'lead' }],
    [
      'finds out about a lead',
      capture(),
      { ...all, lead: { state: 'asked', at: 6 } },
      { do: 'recover', entity: 'lead', askedAt: 6 },
    ],
    [
      'makes a lead that wasn’t made',
      capture(),
      { ...all, lead: { state: 'absent' } },
      { do: 'create', entity: 'lead' },
    ],
    ['makes no note without a text', capture(), all, { do: 'finish' }],
    ['makes the note', noted, all, { do: 'create', entity: 'note' }],
    ['finishes after the note', noted, { ...all, note: { state: 'known', id: 3, how: 'created' } }, { do: 'finish' }],
    ['adds to who is linked at last', adding, all, { do: 'create', entity: 'additions' }],
    ['finishes after the additions', adding, { ...all, additions: known }, { do: 'finish' }],
    ['adds to nobody who isn’t linked', capture({ person: capturedPerson({ additions }) }), all, { do: 'finish' }],
    [
      'adds nothing where nothing is to be added',
      capture({ person: capturedPerson({ existingId: 7 }) }),
      all,
      { do: 'finish' },
    ],
    ['looks for the organization of who has a name alone', nameless, {}, { do: 'look', entity: 'organization' }],
    [
      'makes the organization of who has a name alone',
      nameless,
      { organization: absent },
      { do: 'create', entity: 'organization' },
    ],
    [
      'looks for who has a name alone by the organization',
      nameless,
      { organization: known },
      { do: 'look', entity: 'person' },
    ],
    ['looks for who has nothing but a name', alone, {}, { do: 'look', entity: 'person' }],
    [
      'looks at once for who is linked by hand',
      capture({ person: capturedPerson({ emails: [], existingId: 7 }) }),
      {},
      { do: 'look', entity: 'person' },
    ],
    [
      'makes a lead of an organization alone',
      capture({ person: undefined }),
      { organization: known },
      { do: 'create', entity: 'lead' },
    ],
    [
      'makes a lead of a person alone',
      capture({ organization: undefined }),
      { person: known },
      { do: 'create', entity: 'lead' },
    ],
  ])('%s', (_, one, journal, task) => expect(nextTask(one, journal)).toEqual(task));
});
