import type { HistoryEntry } from '../../utils/lead/history-entry.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import { RecordLink } from '../record-link.tsx';
import { locale, t } from '../text.ts';

interface Props {
  history: HistoryEntry[];
  companyDomain: string;
}

/** Newest first. Five hundred are drawn at once; the browser lays out only those in view (`content-visibility`). */
export function HistoryList({ history, companyDomain }: Props) {
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul class="history-list" aria-label={t('options_tabHistory')}>
      {history.map((entry) => (
        <Entry key={entry.id} entry={entry} time={format.format(entry.at)} companyDomain={companyDomain} />
      ))}
    </ul>
  );
}

function Entry({ entry, time, companyDomain }: { entry: HistoryEntry; time: string; companyDomain: string }) {
  const { title, person, organization, page, receipt } = entry;
  const links = receiptLinks(receipt, companyDomain);
  return (
    <li>
      <div class="row spread">
        <RecordLink href={links.lead} words={title} />
        <time class="quiet-text" dateTime={new Date(entry.at).toISOString()}>
          {time}
        </time>
      </div>
      <div class="row names">
        {person !== undefined && <RecordLink href={links.person} words={person} />}
        {organization !== undefined && <RecordLink href={links.organization} words={organization} />}
        {page && <RecordLink href={page.url} words={page.title || page.url} />}
      </div>
    </li>
  );
}
