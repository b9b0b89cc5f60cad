import { gmail } from './gmail.ts';
import { linkedInProfile } from './linkedin-profile.ts';
import type { Site } from './site.ts';

/** Every site extractor. The first whose address it is reads the page. */
export const sites: readonly Site[] = [linkedInProfile, gmail];
