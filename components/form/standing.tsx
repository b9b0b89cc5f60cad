import type { ComponentChildren } from 'preact';
import { t } from '../text.ts';

interface Props {
  /** Whether it does. */
  is: boolean;
  children: ComponentChildren;
}

/** A part of the form that stands as it was sent: Pipedrive has it, or may have it. */
export function Standing({ is, children }: Props) {
  if (!is) return <>{children}</>;
  return (
    <fieldset class="stack standing" disabled aria-label={t('form_standing')}>
      {children}
      <p class="quiet-text help">{t('form_standing')}</p>
    </fieldset>
  );
}
