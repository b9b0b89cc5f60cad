import { describe, expect, it } from 'vitest';
import { sendAtOnce } from '../../components/capture/send-at-once.ts';
import type { PersonMatch } from '../../utils/lead/match.ts';
import type { Matches } from '../../utils/match/looked.ts';
import { candidate } from '../builders/candidate.ts';
import { opened, subject } from './stage.ts';

const jane: PersonMatch = {
  id: 1,
  name: 'Jane Roe',
  reason: 'sameEmail',
  certainty: 'certain',
  openLeads: [],
  openDeals: 0,
  emails: ['jane@firm.example'],
  phones: [],
};
const lead = { id: 'a', title: 'Firm Ltd – Jane Roe', addedAt: 0 };

const matching = (...matches: PersonMatch[]): Matches => ({ person: { state: 'checked', matches } });

async function asksAfter(matches: Matches, on = subject(), typed?: string) {
  const { session, worker } = await opened(on);
  if (typed) session.edit({ note: typed });
  await sendAtOnce(session, async () => matches);
  return worker.asked;
}

const sent = ['confirmCapture', 'followCapture'];

describe('capturing without asking sends', () => {
  it.each<[string, Matches]>([
    ['nobody in Pipedrive might be', matching()],
    ['exactly one in Pipedrive surely is', matching(jane)],
    ['Pipedrive could not be asked about: the worker looks before it makes anything', {}],
  ])('whom %s', async (_, matches) => expect(await asksAfter(matches)).toEqual(sent));
});

describe('capturing without asking leaves the form open', () => {
  it.each<[string, Matches]>([
    ['somebody in Pipedrive might be the same', matching({ ...jane, certainty: 'likely' })],
    ['there is an open lead already', matching({ ...jane, openLeads: [lead] })],
  ])('when %s', async (_, matches) => expect(await asksAfter(matches)).toEqual([]));

  it('when the page speaks of nobody, or of a company alone', async () => {
    expect(await asksAfter(matching(), subject({ candidates: [] }))).toEqual([]);
    expect(
      await asksAfter(matching(), subject({ candidates: [candidate({ name: [] }, { name: ['Firm Ltd'] })] })),
    ).toEqual([]);
  });

  it('when something was typed there', async () => {
    expect(await asksAfter(matching(), subject(), 'Met at the fair')).toEqual([]);
  });
});
