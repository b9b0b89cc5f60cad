import { type CsvProblem, readCsv } from '../csv/read.ts';
import { senderFrom } from '../judge/text/senders-line.ts';
import { contactPoint } from '../lead/draft.ts';
import { type GivenPerson, nobody, peopleMaxCount } from './given-person.ts';
import { isVCard, peopleFromCards } from './people-from-cards.ts';
import { type Table, tableFrom } from './table.ts';

/** Why nothing comes of a file or text. */
export type GivenProblem = CsvProblem | { kind: 'fileTooLarge' } | { kind: 'tooManyCards' } | { kind: 'nobody' };

/** A text of people: known at once, or a table whose columns the user confirms. */
export type Given =
  | { kind: 'people'; people: GivenPerson[] }
  | { kind: 'table'; table: Table }
  | { kind: 'problem'; problem: GivenProblem };

/** What a file or a pasted text says: vCards, addresses as in a mail's head, or a table. Never throws. */
export function givenIn(text: string): Given {
  if (isVCard(text.replace(/^\uFEFF/, ''))) return cardsIn(text.replace(/^\uFEFF/, ''));
  const listed = recipientsIn(text);
  if (listed.length > 0) return { kind: 'people', people: listed };
  const read = readCsv(text);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const table = tableFrom(read.rows);
  return table.rows.length > 0 ? { kind: 'table', table } : { kind: 'problem', problem: { kind: 'nobody' } };
}

function cardsIn(text: string): Given {
  const people = peopleFromCards(text, peopleMaxCount + 1);
  if (people.length > peopleMaxCount) return { kind: 'problem', problem: { kind: 'tooManyCards' } };
  return people.length > 0 ? { kind: 'people', people } : { kind: 'problem', problem: { kind: 'nobody' } };
}

/** Longest list of addresses that is taken for one. */
const recipientsMaxLength = 200_000;

/** `Jane Doe <jane@firm.example>, max@firm.example`: nothing but addresses, with names or without. */
function recipientsIn(text: string): GivenPerson[] {
  if (text.length > recipientsMaxLength) return [];
  const senders = text
    .split(/[;\n]/)
    .flatMap(partedByCommas)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(senderFrom);
  if (!senders.every(({ email }) => email) || senders.length > peopleMaxCount) return [];
  return senders.map(({ name, email }, index) => ({ ...nobody, line: index + 1, name, emails: [contactPoint(email)] }));
}

const endsInAddress = /@[^\s,;<>"@]{1,254}>?$/;

/** Parted at each comma behind an address; the comma in "Doe, Jane <jane@firm.example>" parts nothing. */
function partedByCommas(text: string): string[] {
  const pieces: string[][] = [[]];
  for (const part of text.split(',')) {
    pieces.at(-1)?.push(part);
    if (endsInAddress.test(part.trimEnd())) pieces.push([]);
  }
  return pieces.map((parts) => parts.join(','));
}
