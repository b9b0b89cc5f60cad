import type { Additions } from '../../lead/capture.ts';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import { changePerson, type PersonDetails, type PersonPatch, readPerson } from '../../pipedrive/v2/person-details.ts';
import type { Journal } from '../record.ts';
import { absent, created, digitsOf, type EntityMaker, isSameText, knownId } from './entity.ts';

const none: Additions = { emails: [], phones: [], organization: false };

/**
 * What is missing at a person who is linked. Pipedrive replaces whole lists, so what is there is read first and sent along;
 * what is there already is not added again, which makes a second try harmless.
 */
export const additions: EntityMaker = {
  async create({ person: { additions = none } = {} }, journal, send) {
    const id = knownId(journal.person) ?? 0;
    const details = await read(id, send);
    if (!details.ok) return details;
    const patch = missing(additions, details.value, knownId(journal.organization));
    if (Object.keys(patch).length > 0) {
      const answer = await send(changePerson(id, patch));
      if (!answer.ok) return answer;
    }
    return { ok: true, value: { additions: created(id) } };
  },

  async recover({ person: { additions = none } = {} }, journal: Journal, send) {
    const id = knownId(journal.person) ?? 0;
    const details = await read(id, send);
    if (!details.ok) return details;
    const patch = missing(additions, details.value, knownId(journal.organization));
    return { ok: true, value: { additions: Object.keys(patch).length > 0 ? absent : created(id) } };
  },
};

async function read(id: number, send: Send): Promise<Result<PersonDetails>> {
  const details = await send(readPerson(id));
  const isGone = details.ok ? details.value.is_deleted : isUnknown(details);
  return isGone ? { ok: false, failure: { kind: 'gone', entity: 'person' } } : details;
}

const isUnknown = ({ failure }: Result<unknown> & { ok: false }) =>
  failure.kind === 'refused' && failure.status === 404;

function missing(wanted: Additions, details: PersonDetails, organizationId: number | undefined): PersonPatch {
  const emails = wanted.emails.filter(({ value }) => !details.emails.some((known) => isSameText(known.value, value)));
  const isSamePhone = (one: string, other: string) => digitsOf(one) === digitsOf(other);
  const phones = wanted.phones.filter(({ value }) => !details.phones.some((known) => isSamePhone(known.value, value)));
  return {
    ...(emails.length > 0 && { emails: [...details.emails, ...emails] }),
    ...(phones.length > 0 && { phones: [...details.phones, ...phones] }),
    ...(wanted.organization && details.org_id === null && organizationId !== undefined && { org_id: organizationId }),
  };
}
