import { mobilesIn } from '../judge/phone-use.ts';
import { cardFromVCard, isVCard } from '../judge/text/vcard.ts';
import { contactPoint } from '../lead/draft.ts';
import { type GivenPerson, nobody } from './given-person.ts';
import { withoutQuotedPrintable } from './quoted-printable.ts';

export { isVCard };

/** The people of a file of vCards. @returns no more than `enough` */
export function peopleFromCards(text: string, enough: number): GivenPerson[] {
  const cards = withoutQuotedPrintable(text)
    .split(/^(?=BEGIN:VCARD)/im)
    .filter(isVCard)
    .slice(0, enough);
  return cards.map((text, index) => {
    const card = cardFromVCard(text);
    const isMobile = mobilesIn(text.split(/\r?\n/));
    const isProfile = (address: string) => /(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile)\//i.test(address);
    return {
      ...nobody,
      line: index + 1,
      name: card.name,
      emails: card.emails.map((value) => contactPoint(value)),
      phones: card.phones.map((value) => contactPoint(value, isMobile(value) ? 'mobile' : 'work')),
      jobTitle: card.jobTitle,
      organizationName: card.company,
      website: card.websites.find((address) => !isProfile(address)) ?? '',
      profileUrl: [...card.profiles, ...card.websites.filter(isProfile)][0] ?? '',
      location: card.location,
    };
  });
}
