import { expect, it } from 'vitest';
import { foundBefore } from '../../utils/lead/found-before.ts';
import { decisionOn } from '../../utils/lead/link.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { draft, points } from '../builders/draft.ts';

const linked = capture({ person: capturedPerson({ existingId: 7 }), organization: { name: 'Firm Ltd', isNew: true } });
const same = { name: 'Jane Roe', emails: points('jane@firm.example'), organizationName: 'Firm Ltd' };

it('who was linked is linked again where nobody can look, and who was refused is refused again', () => {
  const { persons, organizations } = foundBefore(linked, draft(same));
  expect(decisionOn({ is: 'open' }, persons)).toEqual({ existingId: 7 });
  expect(decisionOn({ is: 'existing', id: 7 }, persons)).toEqual({ existingId: 7 });
  expect(decisionOn({ is: 'new' }, organizations)).toEqual({ isNew: true });
});

it('somebody else is left to the outbox to look for', () => {
  expect(foundBefore(linked, draft({ ...same, name: 'Max Muster' })).persons).toEqual([]);
  expect(foundBefore(linked, draft({ ...same, emails: points('max@firm.example') })).persons).toEqual([]);
  expect(foundBefore(linked, draft({ ...same, organizationName: 'Firma AG' })).organizations).toEqual([]);
  expect(foundBefore(capture(), draft(same)).persons).toEqual([]);
});
