import { describe, expect, it } from 'vitest';
import {
  blamedReference,
  type Failure,
  isUnheard,
  isWorthRetrying,
  mayHaveActed,
  pausesEverything,
  stopsEverything,
} from '../../utils/pipedrive/failure.ts';

const refused: Failure & { kind: 'refused' } = { kind: 'refused', status: 400, words: '', field: undefined };

const failures: Record<Failure['kind'], Failure> = {
  'not-connected': { kind: 'not-connected' },
  locked: { kind: 'locked' },
  offline: { kind: 'offline' },
  'no-permission': { kind: 'no-permission' },
  unreachable: { kind: 'unreachable' },
  server: { kind: 'server', status: 503 },
  limited: { kind: 'limited', retryAfterMs: 1_000 },
  spent: { kind: 'spent', retryAfterMs: undefined },
  blocked: { kind: 'blocked' },
  unauthorized: { kind: 'unauthorized' },
  suspended: { kind: 'suspended', words: '' },
  forbidden: { kind: 'forbidden', words: '' },
  refused,
  gone: { kind: 'gone', entity: 'person' },
};

const facts: [string, (failure: Failure) => boolean, Failure['kind'][]][] = [
  ['may have made something without saying so', mayHaveActed, ['unreachable', 'server']],
  [
    'says nothing of Pipedrive having heard of it',
    isUnheard,
    ['not-connected', 'locked', 'offline', 'no-permission', 'unreachable'],
  ],
  [
    'is over some time by itself or by what the user does elsewhere',
    isWorthRetrying,
    [
      'not-connected',
      'locked',
      'offline',
      'no-permission',
      'unreachable',
      'server',
      'limited',
      'spent',
      'blocked',
      'unauthorized',
    ],
  ],
  [
    'would meet the next capture, too',
    stopsEverything,
    [
      'not-connected',
      'locked',
      'offline',
      'no-permission',
      'unreachable',
      'limited',
      'spent',
      'blocked',
      'unauthorized',
      'suspended',
    ],
  ],
  [
    'makes the whole queue wait until it is over',
    pausesEverything,
    ['not-connected', 'locked', 'offline', 'no-permission', 'limited', 'spent', 'blocked', 'unauthorized'],
  ],
];

describe.each(facts)('a failure that %s', (_, isSo, kinds) => {
  it.each(Object.values(failures).map((failure) => [kinds.includes(failure.kind) ? 'is' : 'isn’t', failure] as const))(
    '%s $kind',
    (is, failure) => {
      expect(isSo(failure)).toBe(is === 'is');
    },
  );
});

describe('a refusal blames', () => {
  it.each<[string | undefined, Partial<typeof refused>]>([
    ['person', { field: 'person_id' }],
    ['organization', { field: 'organization_id' }],
    ['organization', { field: 'org_id' }],
    ['person', { status: 404, field: 'person_id' }],
    ['person', { words: 'Person 5 was not found.' }],
    ['person', { words: 'The given person_id is unknown.' }],
    ['organization', { words: 'Organization was not found.' }],
    ['organization', { words: 'Org not found.' }],
    ['organization', { words: 'The given org_id is unknown.' }],
    ['organization', { words: 'The given organization_id is unknown.' }],
    [undefined, { words: 'Personal data is missing.' }],
    [undefined, { words: 'No salesperson was found.' }],
    [undefined, { words: 'Reorganization is under way.' }],
    [undefined, { words: 'Organizations have a limit.' }],
    [undefined, { words: 'requested lead not found' }],
    [undefined, { field: 'title', words: '"title" of the person is required' }],
    [undefined, { field: 'owner_id', words: '"owner_id" of the organization is unknown' }],
    ['organization', { field: 'organization_id', words: 'The person has another "organization_id".' }],
    [undefined, { status: 422, field: 'person_id' }],
    [undefined, { status: 410, words: 'Person is gone.' }],
  ])('%s, told by %j', (blamed, change) => {
    expect(blamedReference({ ...refused, ...change })).toBe(blamed);
  });

  it('nobody where the request wasn’t refused for what it asked', () => {
    expect(blamedReference({ kind: 'forbidden', words: 'Person is not visible to you.' })).toBeUndefined();
    expect(blamedReference({ kind: 'server', status: 404 })).toBeUndefined();
  });
});
