import { useState } from 'preact/hooks';
import { t } from '../text.ts';

/** For the makers of Leadclip, when a site has changed: its structure, with every text replaced by its length. */
export function CopyReport({ structure }: { structure: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => navigator.clipboard.writeText(structure).then(() => setCopied(true))}
    >
      {isCopied ? t('popup_copied') : t('popup_copyReport')}
    </button>
  );
}
