import { isEmail } from '../extract/email.ts';
import type { Candidate, Found } from '../lead/candidate.ts';
import { countryOf, normalizedPhone } from './phone-numbers.ts';
import { mobilesOn } from './phone-use.ts';
import type { CheckedReading } from './reading-schema.ts';

/** Normalizes phones and addresses, and guesses a missing company. The table of domains is loaded only when there is use for it. */
export async function finished(candidates: Candidate[], reading: CheckedReading): Promise<Candidate[]> {
  const needsPhones = candidates.some(
    ({ person, organization }) => person.phones.length + organization.phones.length > 0,
  );
  const isMobile = needsPhones ? mobilesOn(reading) : () => false;
  const country = countryOf(reading.url, reading.language);
  const phone = (text: string) => normalizedPhone(text, country);
  const company = candidates.some(lacksCompany) ? await import('./company-domain.ts') : null;
  return candidates.map((candidate) => {
    const { person, organization } = candidate;
    const emails = mapped(person.emails, normalizedEmail);
    const finishedCandidate: Candidate = {
      person: { ...person, emails, phones: mapped(withUse(person.phones, isMobile), phone) },
      organization: {
        ...organization,
        emails: mapped(organization.emails, normalizedEmail),
        phones: mapped(withUse(organization.phones, isMobile), phone),
      },
    };
    if (!company || !lacksCompany(finishedCandidate)) return finishedCandidate;
    return withGuessedCompany(finishedCandidate, company);
  });
}

const lacksCompany = ({ person, organization }: Candidate): boolean =>
  organization.name.length === 0 && person.emails.length > 0;

const normalizedEmail = (text: string): string => {
  const [local = '', domain = ''] = text.replace(/^mailto:/i, '').split('@');
  const email = `${local}@${domain.toLowerCase()}`;
  return isEmail(email) ? email : '';
};

const withUse = (phones: Found[], isMobile: (phone: string) => boolean): Found[] =>
  phones.map((found) => (isMobile(found.value) ? { ...found, use: 'mobile' } : found));

/** Changed values, each once, empty ones dropped. */
function mapped(list: Found[], change: (text: string) => string): Found[] {
  const changed = list.map((entry) => ({ ...entry, value: change(entry.value) })).filter(({ value }) => value);
  return changed.filter(({ value }, index) => changed.findIndex((other) => other.value === value) === index);
}

type CompanyDomain = typeof import('./company-domain.ts');

function withGuessedCompany(candidate: Candidate, { workDomain, companyFromDomain }: CompanyDomain): Candidate {
  const domain = candidate.person.emails.map(({ value }) => workDomain(value)).find(Boolean);
  if (!domain) return candidate;
  const guess = (value: string): Found => ({ value, source: 'email-domain', certainty: 'guess' });
  const { organization } = candidate;
  return {
    ...candidate,
    organization: {
      ...organization,
      name: [guess(companyFromDomain(domain))],
      website: organization.website.length > 0 ? organization.website : [guess(`https://${domain}/`)],
    },
  };
}
