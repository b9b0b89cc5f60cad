import { describe, expect, it } from 'vitest';
import { PipedriveCheck } from '../../components/batch/pipedrive-check.ts';
import { lookUpOf } from '../../components/match/look-up-of.ts';
import { createReviewer } from '../../utils/batch/review.ts';
import type { BatchRow } from '../../utils/batch/row.ts';
import { sharedFrom } from '../../utils/batch/shared.ts';
import { contactPoint } from '../../utils/lead/draft.ts';
import type { MatchCertainty, PersonMatch } from '../../utils/lead/match.ts';
import { noChoices } from '../../utils/lead/standing-choices.ts';
import type { Matches } from '../../utils/match/looked.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import { captureId } from '../builders/capture.ts';
import { draft } from '../builders/draft.ts';
import { notingHandlers } from '../builders/handlers.ts';

const row = (number: number): BatchRow => ({
  line: number,
  isWanted: null,
  draft: draft({
    id: captureId(number),
    emails: [contactPoint(`p${number}@firm.example`)],
    profileUrl: '',
    organizationName: `Firm ${number}`,
  }),
});

const match = (certainty: MatchCertainty): PersonMatch => ({
  id: 1,
  name: 'Jane Roe',
  reason: 'sameEmail',
  certainty,
  emails: [],
  phones: [],
  openLeads: [],
  openDeals: 0,
});

const found = (certainty: MatchCertainty): Matches => ({ person: { state: 'checked', matches: [match(certainty)] } });
const absent: Matches = { person: { state: 'checked', matches: [] } };
const unknown: Matches = { person: { state: 'could-not-check', failure: undefined } };

/** @param answers by e-mail; everybody else isn't there */
function checking(answers: Record<string, Matches> = {}) {
  const asked: string[] = [];
  const handlers: Handlers = {
    ...notingHandlers().handlers,
    async findMatches({ emails: [email = ''] }) {
      asked.push(email);
      return answers[email] ?? absent;
    },
  };
  const check = new PipedriveCheck({
    send: async (type, payload) => ({ ok: true, value: await handlers[type](payload) }),
    lookUpOf: (draft) => lookUpOf(draft, false),
  });
  return { check, asked };
}

const review = createReviewer(sharedFrom(noChoices), { locale: 'en-GB', currency: 'EUR' });

describe('Looking for a batch in Pipedrive', () => {
  it('takes one search each', async () => {
    const { check, asked } = checking();
    await check.start([row(1), row(2)]);
    expect(asked).toEqual(['p1@firm.example', 'p2@firm.example']);
    expect(check.state.progress).toBeUndefined();
  });

  it('looks for an edited person anew, and for no other', async () => {
    const { check, asked } = checking();
    const [one, other] = [row(1), row(2)];
    await check.start([one, other]);
    const edited = { ...one, draft: { ...one.draft, emails: [contactPoint('new@firm.example')] } };
    expect(check.isChecked(edited)).toBe(false);
    await check.start([edited, other]);
    expect(asked).toEqual(['p1@firm.example', 'p2@firm.example', 'new@firm.example']);
  });

  it.each<[MatchCertainty, boolean]>([
    ['certain', false],
    ['likely', false],
    ['possible', true],
  ])('leaves out a %s match unless the user chooses it', async (certainty, isChosen) => {
    const { check } = checking({ 'p1@firm.example': found(certainty) });
    const one = row(1);
    await check.start([one]);
    expect(review([one], check.matchOf)).toMatchObject([{ isChosen, inPipedrive: { certainty } }]);
    const wanted = { ...one, isWanted: true };
    expect(review([wanted], check.matchOf)).toMatchObject([{ isChosen: true }]);
  });

  it('never takes "could not look" for "not there"', async () => {
    const { check, asked } = checking({ 'p1@firm.example': unknown });
    await check.start([row(1)]);
    expect(check.state.failedCount).toBe(1);
    expect(check.isChecked(row(1))).toBe(false);
    await check.start([row(1)]);
    expect(asked).toHaveLength(2);
  });

  it('ends when it is stopped, and keeps what it knows', async () => {
    const { check, asked } = checking();
    const rows = [row(1), row(2), row(3)];
    const started = check.start(rows);
    const stop = check.subscribe(() => {
      if (check.state.progress?.done === 1) check.stop();
    });
    await started;
    stop();
    expect(asked).toEqual(['p1@firm.example']);
    expect(check.state.progress).toBeUndefined();
    expect(rows.map(check.isChecked)).toEqual([true, false, false]);
  });
});
