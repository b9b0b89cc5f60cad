import type { Capture } from '../../utils/lead/capture.ts';
import type { SandboxState } from '../sandbox/index.ts';
import { capture, captureId } from './capture.ts';

/** A capture that bears its number wherever a request could show it, and shares nothing with the others unless its firm does. */
export const numbered = (number: number, firm = number): Capture =>
  capture({
    id: captureId(number),
    organization: { name: `Firm ${firm} Ltd` },
    person: {
      name: `Jane Roe ${number}`,
      emails: [{ value: `jane${number}@firm.example`, label: 'work' }],
      phones: [],
    },
    lead: { title: `Lead ${number}` },
    note: `Note ${number}.`,
  });

const isThere = ({ is_deleted }: Record<string, unknown>) => is_deleted !== true;

/** How many of each Pipedrive has of this capture; what was taken back doesn't count. */
export function madeOf({ leads, persons, organizations, notes }: SandboxState, number: number, firm = number) {
  return {
    organizations: organizations.filter((one) => isThere(one) && one.name === `Firm ${firm} Ltd`).length,
    persons: persons.filter((one) => isThere(one) && one.name === `Jane Roe ${number}`).length,
    leads: leads.filter(({ origin_id }) => origin_id === captureId(number)).length,
    notes: notes.filter(({ content }) => String(content).includes(`Note ${number}.`)).length,
  };
}
