import type { Card } from './card.ts';

export const isVCard = (text: string): boolean => /^\s*BEGIN:VCARD/i.test(text);

/** Reads a vCard (2.1 to 4.0), folded lines joined; fax numbers are left out. */
export function cardFromVCard(text: string): Card {
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .slice(0, 500);
  const valuesOf = (property: string, unwanted?: RegExp): string[] =>
    lines.flatMap((line) => {
      const [, head = '', value = ''] = /^(?:[\w-]{1,20}\.)?([^:]{2,200}?):(.*)$/.exec(line) ?? [];
      return head.split(';')[0]?.toUpperCase() === property && !unwanted?.test(head) && value ? [plain(value)] : [];
    });
  const parts = (valuesOf('N')[0] ?? '').split(';');
  return {
    name: valuesOf('FN')[0] ?? [parts[1], parts[0]].filter(Boolean).join(' '),
    jobTitle: valuesOf('TITLE')[0] ?? valuesOf('ROLE')[0] ?? '',
    company: (valuesOf('ORG')[0] ?? '').split(';')[0] ?? '',
    emails: valuesOf('EMAIL').map((email) => email.replace(/^mailto:/i, '')),
    phones: valuesOf('TEL', /fax/i).map((phone) => phone.replace(/^tel:/i, '')),
    websites: valuesOf('URL'),
    profiles: [],
    location: (valuesOf('ADR')[0] ?? '').split(';').filter(Boolean).join(', '),
  };
}

const plain = (value: string): string =>
  value
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .trim();
