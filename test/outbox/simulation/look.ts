import type { Capture } from '../../../utils/lead/capture.ts';
import { traceKeys } from '../../../utils/outbox/traces.ts';
import type { World } from './world.ts';

/** What the form's look-up does: it asks the outbox's traces first, then the search as it is at this moment. */
export async function look({ store, sandbox, clock, now }: World, capture: Capture): Promise<void> {
  const email = capture.person?.emails[0]?.value;
  const persons = sandbox.store.personIndex.visible(clock.now());
  const organizations = sandbox.store.organizationIndex.visible(clock.now());
  const isThere = {
    person: persons.some(({ emails }) => emails.some(({ value }) => value === email)),
    organization: organizations.some(({ name }) => name === capture.organization?.name),
  };
  for (const entity of ['person', 'organization'] as const) {
    const keys = traceKeys(capture, entity);
    if (!isThere[entity] && !(await store.trace(keys))) await store.leaveAbsence(keys, now());
  }
}
