import { t } from '../text.ts';

/** Invented, and reserved for examples: https://www.rfc-editor.org/rfc/rfc2606, numbers 555-01xx. */
const person = {
  name: 'Jane Doe',
  role: 'Head of Purchasing',
  company: 'Lighthouse Ltd',
  email: 'jane.doe@lighthouse.example',
  phone: '+1 202-555-0148',
};

/** A page like those that leads are made of, with the mark-up that tells a person on it in any language. */
export function PracticePage() {
  return (
    <main class="page stack">
      <aside class="notice">
        <strong>{t('practice_title')}</strong>
        <p>{t('practice_hint')}</p>
      </aside>
      <article class="h-card practice-card stack" lang="en" dir="ltr">
        <h1 class="p-name">{person.name}</h1>
        <p>
          <span class="p-job-title">{person.role}</span>, <span class="p-org">{person.company}</span>
        </p>
        <p>
          <a class="u-email" href={`mailto:${person.email}`}>
            {person.email}
          </a>
        </p>
        <p>
          <a class="p-tel" href={`tel:${person.phone.replaceAll(/[ -]/g, '')}`}>
            {person.phone}
          </a>
        </p>
      </article>
    </main>
  );
}
