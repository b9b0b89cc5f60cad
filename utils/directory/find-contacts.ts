import type { Send } from '../pipedrive/client.ts';
import type { Result } from '../pipedrive/failure.ts';
import { type ContactHit, searchByName } from '../pipedrive/v2/contact-search.ts';

/** A person or organization to choose from; `detail` tells two of the same name apart. */
export interface Contact {
  id: number;
  name: string;
  detail: string;
}

/** Persons or organizations for a custom field that points to one. */
export async function findContacts(send: Send, kind: 'people' | 'org', term: string): Promise<Result<Contact[]>> {
  const answer = await send(searchByName(kind === 'people' ? 'persons' : 'organizations', term));
  return answer.ok ? { ok: true, value: answer.value.map(contactFrom) } : answer;
}

const contactFrom = ({ id, name, organization, emails, address }: ContactHit): Contact => ({
  id,
  name,
  detail: organization?.name ?? emails[0] ?? address ?? '',
});
