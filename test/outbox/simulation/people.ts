import type { Capture } from '../../../utils/lead/capture.ts';
import { capture, captureId } from '../../builders/capture.ts';
import type { Subject } from './schedule.ts';

const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ida', 'Jo'];

/** Counts as new each time: nothing but a name is known. */
export const withoutEmail = 4;

export const emailOf = (person: number) => `p${person}@firm.example`;
export const organizationNameOf = (organization: number) => `Firm ${organization} Ltd`;
export const nameOf = (person: number) => `${names[person] ?? 'Nobody'} Roe`;

export const addedEmailOf = (position: number) => `added-${position}@home.example`;

/** @param idOf the id of a person whom Pipedrive has */
export function captureOf(
  { person, organization, hasNote, isLinked }: Subject,
  position: number,
  idOf: (name: string) => number | undefined,
): Capture {
  const existingId = isLinked && person !== undefined ? idOf(nameOf(person)) : undefined;
  const additions = { emails: [{ value: addedEmailOf(position), label: 'home' }], phones: [], organization: true };
  return capture({
    id: captureId(position + 1),
    person:
      person === undefined
        ? undefined
        : {
            name: nameOf(person),
            emails: person === withoutEmail ? [] : [{ value: emailOf(person), label: 'work' }],
            phones: [],
            ...(existingId !== undefined && { existingId, additions }),
          },
    organization: organization === undefined ? undefined : { name: organizationNameOf(organization) },
    lead: { title: `Lead ${position}` },
    note: hasNote ? `Note ${position}` : '',
  });
}
