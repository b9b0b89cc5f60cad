import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { captureFromDraft, type Surroundings } from '../../utils/lead/capture-from-draft.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { draftOf } from '../../utils/lead/draft-of-capture.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { draft } from '../builders/draft.ts';
import { anyDraft } from '../builders/draft-arbitrary.ts';

const surroundings: Surroundings = { locale: 'de', currency: 'EUR', wordFor: String };

function captured(from: Draft): Capture | undefined {
  const result = captureFromDraft(from, surroundings);
  return result.ok ? result.capture : undefined;
}

/** As an older version stored it. */
function withoutDraft(made: Capture): Capture {
  const { draft: _, ...older } = made;
  return older;
}

describe('the form of a capture that is to be mended', () => {
  it('is what it was confirmed from, with all that a capture doesn’t say', () => {
    const confirmed = draft({ organizationAddress: '1 High St', title: null, includePage: true });
    const made = captured(confirmed);
    expect(made && draftOf(structuredClone(made), 'de')).toEqual(confirmed);
  });

  it('is not that of another capture, or of no form at all', () => {
    const other = { ...capture(), draft: draft({ id: crypto.randomUUID(), name: 'Max Muster' }) };
    expect(draftOf(other, 'en').name).toBe('Jane Roe');
    expect(draftOf({ ...capture(), draft: { name: 5 } }, 'en').name).toBe('Jane Roe');
  });

  it('keeps whom the user has linked, and what is to be added to them', () => {
    const additions = { emails: [{ value: 'jane@home.example', label: 'home' }], phones: [], organization: true };
    const linked = capture({ person: capturedPerson({ existingId: 7, additions }), organization: undefined });
    expect(draftOf(linked, 'en')).toMatchObject({
      personLink: { is: 'existing', id: 7 },
      additions: { emails: ['jane@home.example'], phones: [], organization: true },
    });
  });

  it('of an older version makes the same person, organization and lead again, and loses nothing of the note', () => {
    const property = fc.property(anyDraft, (confirmed) => {
      const before = captured(confirmed);
      if (!before) return;
      const after = captured(draftOf(withoutDraft(before), 'de'));
      expect(after?.lead).toEqual(before.lead);
      expect(after?.organization?.name).toBe(before.organization?.name);
      expect(after?.person?.name).toBe(before.person?.name);
      expect(after?.person?.emails).toEqual(before.person?.emails);
      expect(after?.person?.phones).toEqual(before.person?.phones);
      expect(after?.note.startsWith(before.note.trim())).toBe(true);
    });
    fc.assert(property);
  });
});
