import type { ComponentChildren } from 'preact';
import { t } from './text.ts';

interface Props {
  /** Whether it is. */
  is: boolean;
  children: ComponentChildren;
}

/** What the user may see but not change where their organization has decided it. */
export function SetByOrganization({ is, children }: Props) {
  if (!is) return <>{children}</>;
  return (
    <fieldset class="set-by-organization" disabled aria-label={t('options_setByOrganization')}>
      {children}
      <p class="quiet-text help">{t('options_setByOrganization')}</p>
    </fieldset>
  );
}
