import type { SharedProgress } from './record.ts';
import type { OutboxStore } from './store.ts';
import { namelessKey, organizationKey, personKey } from './traces.ts';

/** What the forms ask the outbox before they ask Pipedrive, and what they tell it afterwards. */
export function tracesForForms(store: OutboxStore, now: () => number) {
  const organizationKeys = (name: string) => (name ? [organizationKey(name)] : []);
  return {
    async madeLately(emails: string[], organizationName: string) {
      const [person, organization] = await Promise.all([
        store.trace(emails.map(personKey)),
        store.trace(organizationKeys(organizationName)),
      ]);
      return {
        person: madeFrom(person, await store.takenBack('person')),
        organization: madeFrom(organization, await store.takenBack('organization')),
      };
    },
    takenBack: store.takenBack,
    noteNamed: (name: string, newest: number) => store.leaveAbsence([namelessKey(name)], now(), newest),
    noteAbsent: (emails: string[], organizationName: string) =>
      store.leaveAbsence([...emails.map(personKey), ...organizationKeys(organizationName)], now()),
  };
}

function madeFrom(trace: SharedProgress | undefined, takenBack: number[]): number | 'being-made' | undefined {
  if (trace?.state === 'known') return takenBack.includes(trace.id) ? undefined : trace.id;
  return trace?.state === 'asked' ? 'being-made' : undefined;
}
