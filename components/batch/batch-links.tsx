import { Users } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { t } from '../text.ts';
import { UnderWay } from './under-way.tsx';

/** The way to several at once, where they are allowed, and back to those that are under way. */
export function BatchLinks() {
  const [isAllowed, setAllowed] = useState(false);
  useEffect(() => {
    void readSettings().then(({ isBatchAllowed }) => setAllowed(isBatchAllowed));
  }, []);
  return (
    <>
      <UnderWay />
      {isAllowed && (
        <p>
          <a class="row" href="batch.html">
            <Users size={14} aria-hidden="true" /> {t('batch_import')}
          </a>
        </p>
      )}
    </>
  );
}
