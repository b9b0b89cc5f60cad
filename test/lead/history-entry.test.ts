import { describe, expect, it } from 'vitest';
import { historyEntryFrom, searchHistory } from '../../utils/lead/history-entry.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';

const receipt = { leadId: 'lead', personId: 7 };
const page = { title: 'Our team', url: 'https://firm.example/team?utm_source=mail#jane' };

const entry = historyEntryFrom(capture({ page }), receipt, 5);
const jose = historyEntryFrom(
  capture({
    id: captureId(2),
    person: capturedPerson({ name: 'José Núñez' }),
    organization: { name: 'Pan SA' },
    lead: { title: 'Bread' },
  }),
  receipt,
  6,
);

describe('an entry of the history', () => {
  it('says who it was, when and where, and nothing else of the person', () => {
    expect(entry).toEqual({
      id: captureId(1),
      at: 5,
      title: 'Firm Ltd – Jane Roe',
      person: 'Jane Roe',
      organization: 'Firm Ltd',
      page: { title: 'Our team', url: 'https://firm.example/team' },
      receipt,
    });
    expect(JSON.stringify(entry)).not.toContain('jane@');
  });

  it('has no page where it wasn’t captured on one', () => {
    expect(jose).not.toHaveProperty('page');
    const local = { title: 'A file', url: 'file:///home/jane/card.html' };
    expect(historyEntryFrom(capture({ page: local }), receipt, 5)).not.toHaveProperty('page');
  });
});

describe('searching the history', () => {
  it.each([
    ['', 2],
    ['   ', 2],
    ['jane', 1],
    ['JANE firm', 1],
    ['jose nunez', 1],
    ['pan sa', 1],
    ['our team', 1],
    ['firm.example/team', 1],
    ['jane jose', 0],
  ])('for %j finds %i', (text, count) => {
    expect(searchHistory([jose, entry], text)).toHaveLength(count);
  });

  it('keeps the order', () => {
    expect(searchHistory([jose, entry], 'a')).toEqual([jose, entry]);
  });
});
