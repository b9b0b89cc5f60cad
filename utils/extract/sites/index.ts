import { github } from './github.ts';
import { gmail } from './gmail.ts';
import { linkedInCompany } from './linkedin-company.ts';
import { linkedInProfile } from './linkedin-profile.ts';
import { linkedInSearch } from './linkedin-search.ts';
import { outlook } from './outlook.ts';
import { protonMail } from './proton-mail.ts';
import { salesNavigator } from './sales-navigator.ts';
import type { Site } from './site.ts';
import { x } from './x.ts';
import { xing } from './xing.ts';
import { yahooMail } from './yahoo-mail.ts';

/** Every site extractor. The first whose address it is reads the page. */
export const sites: readonly Site[] = [
  linkedInProfile,
  linkedInCompany,
  linkedInSearch,
  salesNavigator,
  gmail,
  outlook,
  yahooMail,
  protonMail,
  x,
  github,
  xing,
];
