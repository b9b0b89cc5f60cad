import type { Added } from '../lead/link.ts';
import type { PersonMatch } from '../lead/match.ts';
import { isSamePhone } from './phone.ts';
import { isSameText } from './ranking.ts';

interface Given {
  emails: string[];
  phones: string[];
  organizationName: string;
}

/** What the form knows of a person that Pipedrive doesn't. Of one that was made just now it knows nothing else. */
export function missingAt(match: PersonMatch, { emails, phones, organizationName }: Given): Added {
  const isNew = match.reason === 'madeHere';
  const lacks = (known: string[], value: string, isSame: (one: string, other: string) => boolean) =>
    !isNew && value.trim() !== '' && !known.some((other) => isSame(other, value));
  return {
    emails: emails.filter((email) => lacks(match.emails, email, isSameText)),
    phones: phones.filter((phone) =>
      lacks(match.phones, phone, (one, other) => one === other || isSamePhone(one, other)),
    ),
    organization: !isNew && !match.organization && organizationName.trim() !== '',
  };
}
