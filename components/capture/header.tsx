import { Inbox, PanelRightOpen, Settings } from 'lucide-preact';
import type { Draft } from '../../utils/lead/draft.ts';
import { countOf, dateWords, t } from '../text.ts';

interface Props {
  page: Draft['page'];
  /** When the page was captured before, and where that lead is. */
  before: { at: number; href: string | undefined } | undefined;
  openCount: number;
  onConnect: () => void;
  onShowOutbox: () => void;
  onKeepOpen: (() => void) | undefined;
}

export function Header({ page, before, openCount, onConnect, onShowOutbox, onKeepOpen }: Props) {
  return (
    <header class="row popup-header">
      <img src="/icon.svg" alt="" width="20" height="20" />
      <h1>{t('extension_name')}</h1>
      {/* In the host's place: nothing moves when it arrives. */}
      <span class="host" role="status">
        {before ? <CapturedBefore {...before} /> : URL.parse(page?.url ?? '')?.hostname}
      </span>
      {openCount > 0 && (
        <button type="button" class="button quiet" onClick={onShowOutbox}>
          <Inbox size={14} aria-hidden="true" /> {countOf('popup_open', openCount)}
        </button>
      )}
      {onKeepOpen && (
        <button
          type="button"
          class="button quiet"
          aria-label={t('popup_keepOpen')}
          title={t('popup_keepOpen')}
          onClick={onKeepOpen}
        >
          <PanelRightOpen size={16} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        class="button quiet"
        aria-label={t('popup_options')}
        title={t('popup_options')}
        onClick={onConnect}
      >
        <Settings size={16} aria-hidden="true" />
      </button>
    </header>
  );
}

function CapturedBefore({ at, href }: NonNullable<Props['before']>) {
  const words = t('popup_capturedBefore', dateWords(at, Date.now()));
  if (href === undefined) return <span title={words}>{words}</span>;
  return (
    <a href={href} title={words} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
