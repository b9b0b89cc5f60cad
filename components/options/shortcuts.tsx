import { useEffect, useState } from 'preact/hooks';
import { changeShortcuts, type Shortcut, shortcuts } from '../../utils/browser/shortcuts.ts';
import { t } from '../text.ts';

/** The keys that do something, as the browser has them now. */
export function Shortcuts() {
  const [set, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const show = () => void shortcuts().then(setShortcuts);
    show();
    // They are changed on a page of the browser's own.
    addEventListener('focus', show);
    return () => removeEventListener('focus', show);
  }, []);
  return (
    <section class="stack">
      <h2>{t('options_shortcuts')}</h2>
      <dl class="shortcuts">
        {set.map(({ name, description, keys }) => (
          <Entry key={name} words={description} keys={keys} />
        ))}
        <Entry words={t('options_shortcutSend')} keys={isMac() ? '⌘↩' : 'Ctrl+Enter'} />
      </dl>
      <p class="quiet-text">{t('options_shortcutsHelp')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void changeShortcuts()}>
          {t('options_shortcutsChange')}
        </button>
      </div>
    </section>
  );
}

function Entry({ words, keys }: { words: string; keys: string }) {
  return (
    <div class="row spread">
      <dt>{words}</dt>
      <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet-text">{t('options_shortcutNone')}</span>}</dd>
    </div>
  );
}

const isMac = () => navigator.userAgent.includes('Mac OS');
