import type { Capture } from '../../../utils/lead/capture.ts';
import { traceKeys } from '../../../utils/outbox/traces.ts';
import type { World } from './world.ts';

/** When a form has looked for the person and the organization and not found them. */
export interface Look {
  person: number | undefined;
  organization: number | undefined;
}

/** What the form's look-up does: it asks the outbox's traces first, then the search as it is at this moment. */
export async function lookFor({ store, sandbox, clock, now }: World, capture: Capture): Promise<Look> {
  const isTraced = async (entity: 'person' | 'organization') =>
    (await store.trace(traceKeys(capture, entity))) !== undefined;
  const email = capture.person?.emails[0]?.value;
  const persons = sandbox.store.personIndex.visible(clock.now());
  const organizations = sandbox.store.organizationIndex.visible(clock.now());
  const hasPerson = persons.some(({ emails }) => emails.some(({ value }) => value === email));
  const hasOrganization = organizations.some(({ name }) => name === capture.organization?.name);
  return {
    person: hasPerson || (await isTraced('person')) ? undefined : now(),
    organization: hasOrganization || (await isTraced('organization')) ? undefined : now(),
  };
}

export function withLook({ person, organization, ...capture }: Capture, look: Look | undefined): Capture {
  return {
    ...capture,
    ...(person && { person: { ...person, absentAt: look?.person } }),
    ...(organization && { organization: { ...organization, absentAt: look?.organization } }),
  };
}
