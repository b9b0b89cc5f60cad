import { describe, expect, it } from 'vitest';
import { noteFacts, noteFrom } from '../../utils/lead/note.ts';
import { draft } from '../builders/draft.ts';

const labels = (change: Parameters<typeof draft>[0]) => noteFacts(draft(change)).map(({ label }) => label);

describe('noteFacts', () => {
  it('are what has no field of its own in Pipedrive', () => {
    expect(noteFacts(draft())).toEqual([
      { label: 'jobTitle', value: 'Head of Purchasing' },
      { label: 'website', value: 'https://firm.example' },
      { label: 'profileUrl', value: 'https://people.example/jane' },
      { label: 'location', value: 'London' },
      { label: 'page', value: 'Our team https://firm.example/team' },
    ]);
  });

  it('hold e-mails and phones where there is no person to have them', () => {
    expect(labels({ name: ' ' })).toEqual(['jobTitle', 'email', 'phone', 'website', 'profileUrl', 'location', 'page']);
  });

  it('don’t hold what is empty', () => {
    expect(labels({ jobTitle: ' ', website: '', profileUrl: '', location: '', includePage: false })).toEqual([]);
  });

  it('don’t hold the page where the user doesn’t want it, or there is none', () => {
    expect(labels({ includePage: false })).not.toContain('page');
    expect(labels({ page: null })).not.toContain('page');
  });
});

describe('noteFrom', () => {
  it('is what the user wrote, then the facts, each under its heading', () => {
    const note = noteFrom(draft({ website: '', profileUrl: '', includePage: false }), (label) => `<${label}>`);
    expect(note).toBe('Met at the fair\n\n<jobTitle>: Head of Purchasing\n<location>: London');
  });

  it('is empty where there is nothing to note', () => {
    const nothing = { note: ' ', jobTitle: '', website: '', profileUrl: '', location: '', includePage: false };
    expect(noteFrom(draft(nothing), String)).toBe('');
  });
});
