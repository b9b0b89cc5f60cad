import type { Capture, CapturedPerson } from '../../utils/lead/capture.ts';

/** A UUID that says which one it is: `captureId(7)` ends in 7. */
export function captureId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function capturedPerson(change: Partial<CapturedPerson> = {}): CapturedPerson {
  return {
    name: 'Jane Roe',
    emails: [{ value: 'jane@firm.example', label: 'work' }],
    phones: [{ value: '+44 20 7946 0958', label: 'work' }],
    ...change,
  };
}

/** A new person at a new organization, without a note. `undefined` takes a member away. */
export function capture(change: { [Name in keyof Capture]?: Capture[Name] | undefined } = {}): Capture {
  const { person, organization, ...rest } = {
    person: capturedPerson(),
    organization: { name: 'Firm Ltd' },
    ...change,
  };
  return {
    id: rest.id ?? captureId(1),
    ...(rest.batchId && { batchId: rest.batchId }),
    ...(person && { person }),
    ...(organization && { organization }),
    ...(rest.page && { page: rest.page }),
    lead: rest.lead ?? { title: 'Firm Ltd – Jane Roe' },
    note: rest.note ?? '',
  };
}
