import type { MatchCertainty, MatchReason, OrganizationMatch, PersonMatch } from '../../utils/lead/match.ts';
import { countOf, type TextKey, t } from '../text.ts';

const reasonKeys: Record<MatchReason, TextKey> = {
  madeHere: 'match_madeHere',
  sameEmail: 'match_sameEmail',
  sameProfile: 'match_sameProfile',
  samePhone: 'match_samePhone',
  sameNameAndOrganization: 'match_sameNameAndOrganization',
  sameWholeName: 'match_sameName',
  sameDomain: 'match_sameDomain',
  sameName: 'match_sameName',
};

const certaintyKeys: Record<MatchCertainty, TextKey> = {
  certain: 'match_certain',
  likely: 'match_likely',
  possible: 'match_possible',
};

/** Who it is, why and how sure, then what tells them from others. */
export function matchWords(match: PersonMatch | OrganizationMatch, ownerName: string | undefined): string {
  const { name, reason, certainty, openLeads, openDeals } = match;
  const why = t('match_why', t(reasonKeys[reason]), t(certaintyKeys[certainty]));
  const details = 'emails' in match ? [match.organization?.name, match.emails[0] ?? match.phones[0]] : [match.address];
  const work = [
    openLeads.length > 0 && countOf('match_openLeads', openLeads.length),
    openDeals > 0 && countOf('match_openDeals', openDeals),
    ownerName && t('match_owner', ownerName),
  ];
  return [`${name} – ${why}`, ...details, ...work].filter(Boolean).join(' · ');
}
