import { isNetworkProfile } from '../extract/addresses.ts';
import { type Finding, foundBy } from '../extract/reading.ts';
import type { Source } from '../lead/candidate.ts';
import type { CheckedReading } from './reading-schema.ts';
import { isPersonalSender, isSamePerson } from './senders.ts';
import { type Card, cardFrom } from './text/card.ts';
import { nameKey } from './text/names.ts';
import { treeOf } from './text/outline-tree.ts';
import { peopleInOutline } from './text/people-in-outline.ts';
import { cardFromVCard, isVCard } from './text/vcard.ts';

/** A card as a finding about the person it names. */
export function findingFromCard(card: Card, source: Source, about: Finding['about']): Finding {
  const found = foundBy(source);
  return {
    about,
    person: {
      name: found(card.name),
      emails: found(card.emails),
      phones: found(card.phones),
      jobTitle: found(card.jobTitle),
      location: found(card.location),
    },
    organization: { name: found(card.company), website: found(card.websites[0]) },
  };
}

const isEmptyCard = (card: Card): boolean => !card.name && card.emails.length === 0 && card.phones.length === 0;

/** What marked or pasted text says: a signature, `Jane Doe <jane@firm.example>`, or a vCard. */
export function findingsInSelection({ selection }: CheckedReading): Finding[] {
  if (isVCard(selection)) return [findingFromCard(cardFromVCard(selection), 'vcard', 'main')];
  const card = cardFrom(selection.split(/\r?\n/));
  return isEmptyCard(card) ? [] : [findingFromCard(card, 'selection', 'main')];
}

/** What each open mail's signature adds to its sender; a sender that is no person leaves the signature's own name. */
export function findingsInMails({ mails }: CheckedReading): Finding[] {
  return mails.flatMap(({ name, email, text }, index) => {
    const isPerson = isPersonalSender(name, email);
    const card = cardFrom(text.split('\n'), isPerson && name ? { name } : {});
    const isTheirs = !isPerson || !card.name || isSamePerson(card.name, name, email);
    const own = isPerson && name ? { ...card, name } : card;
    return isTheirs && !isEmptyCard(own) ? [findingFromCard(own, 'signature', index === 0 ? 'main' : 'other')] : [];
  });
}

/** The people in the page's lines; the one the page's address or heading names is the main one. */
export function findingsInOutline(reading: CheckedReading): Finding[] {
  const tree = treeOf(reading.outline);
  const knownNames = new Set(reading.findings.flatMap(({ person }) => person.name.map(({ value }) => nameKey(value))));
  const people = peopleInOutline(tree, { url: reading.url, title: reading.title, knownNames });
  return people.map(({ card, profiles }) => {
    const finding = findingFromCard(card, 'text', 'other');
    return {
      ...finding,
      person: { ...finding.person, profileUrl: foundBy('link')(profiles.filter(isNetworkProfile)) },
    };
  });
}
