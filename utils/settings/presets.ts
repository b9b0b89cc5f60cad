import * as v from 'valibot';
import { choiceSchemas, type StandingChoices } from '../lead/standing-choices.ts';

/** What leads from one site begin with, whatever else is set. What isn't chosen here begins as everywhere. */
export const presetSchema = v.strictObject({
  /** As the user has typed it. */
  site: v.pipe(v.string(), v.maxLength(500)),
  choices: v.strictObject({
    ownerId: v.exactOptional(choiceSchemas.ownerId),
    labelIds: v.exactOptional(choiceSchemas.labelIds),
    channel: v.exactOptional(choiceSchemas.channel),
    visibleTo: v.exactOptional(choiceSchemas.visibleTo),
    currency: v.exactOptional(choiceSchemas.currency),
  }),
});
export type Preset = v.InferOutput<typeof presetSchema>;

/** One that can't be read takes no other with it. */
export const presetsSchema = v.pipe(
  v.array(v.fallback(v.nullable(presetSchema), null)),
  v.transform((presets) => presets.filter((preset) => preset !== null)),
);

/**
 * The host that a user means by `linkedin.com`, `www.linkedin.com` or an address copied from there.
 * @returns `undefined` where it is none
 */
export function siteFrom(text: string): string | undefined {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const host = url?.hostname.replace(/^www\.|\.$/g, '');
  return host && /^[^\s.]+(\.[^\s.]+)+$/.test(host) ? host : undefined;
}

/** What the first preset that is about the page's site says. Its subdomains are the site, too; `notlinkedin.com` isn't. */
export function presetChoices(presets: Preset[], url: string | undefined): Partial<StandingChoices> {
  const host = URL.parse(url ?? '')?.hostname.replace(/\.$/, '');
  if (!host) return {};
  const preset = presets.find(({ site }) => {
    const wanted = siteFrom(site);
    return wanted !== undefined && (host === wanted || host.endsWith(`.${wanted}`));
  });
  return preset?.choices ?? {};
}
