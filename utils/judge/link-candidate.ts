import type { Candidate, Found } from '../lead/candidate.ts';

/**
 * The people of a page after a right-click on a link: whom the link leads to comes first. Someone the page says nothing
 * else about is known by the link alone.
 * @param address of the link: a `mailto:`, or a profile page
 */
export function candidatesOfLink(address: string, candidates: Candidate[]): Candidate[] {
  const linked = linkedPerson(address);
  if (!linked) return candidates;
  const { field, value } = linked;
  const isLinked = ({ person }: Candidate) => person[field].some((found) => isSameAddress(found.value, value));
  const known = candidates.filter(isLinked);
  return [
    ...(known.length > 0 ? known : [candidateWith(field, value)]),
    ...candidates.filter((other) => !isLinked(other)),
  ];
}

function linkedPerson(address: string): { field: 'emails' | 'profileUrl'; value: string } | undefined {
  const url = URL.parse(address);
  if (url?.protocol === 'mailto:') {
    const email = decoded(url.pathname.split(',')[0] ?? '').trim();
    return email.includes('@') ? { field: 'emails', value: email } : undefined;
  }
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return { field: 'profileUrl', value: `${url.origin}${url.pathname}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isSameAddress(one: string, other: string) {
  const normal = (address: string) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/[?#].*$/s, '')
      .replace(/\/$/, '');
  return normal(one) === normal(other);
}

function candidateWith(field: 'emails' | 'profileUrl', value: string): Candidate {
  const found: Found[] = [{ value, source: 'link', certainty: 'certain' }];
  return {
    person: {
      name: [],
      emails: [],
      phones: [],
      jobTitle: [],
      profileUrl: [],
      website: [],
      location: [],
      [field]: found,
    },
    organization: { name: [], website: [], emails: [], phones: [], location: [] },
  };
}
