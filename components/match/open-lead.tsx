import type { OpenLead } from '../../utils/lead/match.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import { Notice } from '../notice.tsx';
import { countOf, locale, t } from '../text.ts';

interface Props {
  kind: 'person' | 'organization';
  /** The newest first. */
  leads: OpenLead[];
  companyDomain: string | undefined;
}

/** Said beside the button, before a second lead is made of the same. */
export function OpenLeadNotice({ kind, leads: [newest, ...others], companyDomain }: Props) {
  if (!newest) return null;
  const since = newest.since === undefined ? undefined : dateWords(newest.since);
  const words =
    since === undefined
      ? t(kind === 'person' ? 'match_openLeadOfPerson' : 'match_openLeadOfOrganization')
      : t(kind === 'person' ? 'match_openLeadOfPersonSince' : 'match_openLeadOfOrganizationSince', since);
  const { lead: href } = receiptLinks({ leadId: newest.id }, companyDomain);
  return (
    <Notice>
      <p>
        {words}{' '}
        {href ? (
          <a href={href} target="_blank" rel="noreferrer noopener">
            <bdi>{newest.title}</bdi>
          </a>
        ) : (
          <bdi>{newest.title}</bdi>
        )}
        {others.length > 0 && ` ${countOf('match_moreLeads', others.length)}`}
      </p>
    </Notice>
  );
}

/** The year only where it isn't this one. */
function dateWords(time: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(time);
}
