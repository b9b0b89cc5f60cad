import type { Directory } from '../lead/directory.ts';
import type { Send } from '../pipedrive/client.ts';
import type { Result } from '../pipedrive/failure.ts';
import { listAccountUsers } from '../pipedrive/v1/account-users.ts';
import { listCurrencies } from '../pipedrive/v1/currencies.ts';
import { listLabels } from '../pipedrive/v1/labels.ts';
import { type Field, type FieldOwner, listFields } from '../pipedrive/v2/fields.ts';
import { directoryFrom } from './directory-from.ts';

/** Far above what any account has; a list that goes on beyond it is broken. */
const pagesAtMost = 20;

/** Asks for all of it, one request after the other: 80 tokens, 10 more for each further 500 fields. */
export async function fetchDirectory(send: Send): Promise<Result<Directory>> {
  const users = await allowed(send(listAccountUsers()));
  if (!users.ok) return users;
  const labels = await allowed(send(listLabels()));
  if (!labels.ok) return labels;
  const currencies = await allowed(send(listCurrencies()));
  if (!currencies.ok) return currencies;
  const dealFields = await allowed(allFields(send, 'deal'));
  if (!dealFields.ok) return dealFields;
  const personFields = await allowed(allFields(send, 'person'));
  if (!personFields.ok) return personFields;
  const organizationFields = await allowed(allFields(send, 'organization'));
  if (!organizationFields.ok) return organizationFields;
  return {
    ok: true,
    value: directoryFrom({
      users: users.value,
      labels: labels.value,
      currencies: currencies.value,
      dealFields: dealFields.value,
      personFields: personFields.value,
      organizationFields: organizationFields.value,
    }),
  };
}

/** What this user may not see isn't offered; it doesn't spoil the rest. */
async function allowed<Entry>(asked: Promise<Result<Entry[]>>): Promise<Result<Entry[]>> {
  const answer = await asked;
  return !answer.ok && answer.failure.kind === 'forbidden' ? { ok: true, value: [] } : answer;
}

async function allFields(send: Send, owner: FieldOwner): Promise<Result<Field[]>> {
  const fields: Field[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const page = await send(listFields(owner, cursor));
    if (!page.ok) return page;
    fields.push(...page.value.entries);
    cursor = page.value.nextCursor;
    if (cursor === undefined) break;
  }
  return { ok: true, value: fields };
}
