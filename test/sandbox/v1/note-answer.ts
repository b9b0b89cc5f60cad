import type { JsonRecord } from '../json.ts';
import type { Note, User } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { plainTime } from './answers.ts';

export function noteAnswer(note: Note, store: Store, asking: User): JsonRecord {
  const author = store.users.find((user) => user.id === note.userId) ?? asking;
  const person = note.personId === null ? undefined : store.persons.get(note.personId);
  const organization = note.organizationId === null ? undefined : store.organizations.get(note.organizationId);
  return {
    id: note.id,
    active_flag: true,
    add_time: plainTime(note.createdAt),
    update_time: plainTime(note.updatedAt),
    content: note.content,
    lead_id: note.leadId,
    person_id: note.personId,
    person: person ? { name: person.name } : null,
    org_id: note.organizationId,
    organization: organization ? { name: organization.name } : null,
    deal_id: note.dealId,
    deal: null,
    last_update_user_id: null,
    project_id: null,
    project: null,
    task_id: null,
    task: null,
    pinned_to_lead_flag: note.isPinnedToLead,
    pinned_to_deal_flag: false,
    pinned_to_organization_flag: note.isPinnedToOrganization,
    pinned_to_person_flag: note.isPinnedToPerson,
    pinned_to_project_flag: false,
    pinned_to_task_flag: false,
    user: { email: author.email, icon_url: null, is_you: author.id === asking.id, name: author.name },
    user_id: author.id,
  };
}
